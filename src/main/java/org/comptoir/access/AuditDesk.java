package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;

/** What staff find out about who did what. */
@Stateless
public class AuditDesk {
    @Inject
    private AuditTrail trail;

    /** Who did what in the caller's tenant, newest first. */
    @RolesAllowed(Permissions.AUDIT_READ)
    public Page<AuditRow> audit(Actor actor, AuditFilter filter, PageRequest request) {
        return trail.page(actor, filter, request);
    }

    /** What the caller's trail can be narrowed to. */
    @RolesAllowed(Permissions.AUDIT_READ)
    public AuditChoices auditChoices(Actor actor) {
        return trail.choices(actor);
    }
}
