package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.kernel.TenantId;

/** What the people who run the installation do with its tenants. */
@Stateless
public class TenantsDesk {
    @Inject
    private Access access;

    @Inject
    private AuditRepository audit;

    /** A new tenant, by somebody of the operator's. */
    @RolesAllowed(Permissions.TENANT_MANAGE)
    public TenantId createTenant(Actor actor, NewTenant tenant) {
        TenantId created = access.createTenant(tenant);
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(
                        Approval.of(actor), "tenant.create", "tenant", created.toString(), tenant.slug(), Map.of()));
        return created;
    }
}
