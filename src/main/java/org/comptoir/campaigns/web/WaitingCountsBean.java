package org.comptoir.campaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.campaigns.Waiting;
import org.jspecify.annotations.Nullable;

/** How many people wait for what, for other rooms' pages; nothing for whoever may not see reservations. */
@Named
@RequestScoped
public class WaitingCountsBean {
    private static final int SHOWN = 5;

    @Inject
    private ReservationsDesk desk;

    @Inject
    private Caller caller;

    private @Nullable List<Waiting> read;

    /** Asked once a request, however often the page says it. */
    private List<Waiting> all() {
        List<Waiting> known = read;
        if (known == null) {
            known = caller.actor().may(Permissions.CAMPAIGN_READ) ? desk.waiting(caller.actor()) : List.of();
            read = known;
        }
        return known;
    }

    /** The most wanted. */
    public List<Waiting> getMost() {
        return all().stream().limit(SHOWN).toList();
    }

    /** The people who wait for that product. */
    public long of(long product) {
        return all().stream()
                .filter(one -> one.productId() == product)
                .mapToLong(Waiting::people)
                .sum();
    }
}
