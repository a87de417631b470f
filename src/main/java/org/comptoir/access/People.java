package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.time.Time;

/** What the desk tells about people. */
@ApplicationScoped
class People {
    private static final Duration DORMANT_AFTER = Duration.ofDays(90);

    @Inject
    private PeopleRepository people;

    @Inject
    private Time time;

    /** Two statements; one where there is nobody that far. */
    Page<UserRow> list(UUID tenant, PeopleFilter filter, PeopleOrder order, PageRequest page) {
        Instant dormantBefore = time.now().minus(DORMANT_AFTER);
        long total = people.count(tenant, filter, dormantBefore);
        // in long: a page number may be far beyond what an offset can say
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : people.list(tenant, filter, dormantBefore, order, page), total);
    }

    /** Not those who were invited a while ago and have not come yet: they have not had the time. */
    long quiet(UUID tenant) {
        return people.countQuiet(tenant, time.now().minus(DORMANT_AFTER));
    }

    /** Somebody of another tenant is not there. */
    Person find(UUID tenant, long id) {
        return people.find(tenant, id).orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND));
    }
}
