package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;

/** Reads who did what, newest first. */
@ApplicationScoped
class AuditTrail {
    @Inject
    private AuditRepository repository;

    Page<AuditRow> page(Actor actor, AuditFilter filter, PageRequest request) {
        List<AuditRow> rows = repository.list(actor.tenantUuid(), actor.zone(), filter, request);
        long counted = repository.count(actor.tenantUuid(), actor.zone(), filter);
        return Page.growing(rows, request, counted, row -> List.of(row.at().toString(), Long.toString(row.id())));
    }

    AuditChoices choices(Actor actor) {
        return repository.choices(actor.tenantUuid());
    }
}
