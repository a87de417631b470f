package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.kernel.TenantId;

/** What the people who run the installation do with its tenants. */
@Stateless
@RolesAllowed(Permissions.TENANT_MANAGE)
public class TenantsDesk {
    @Inject
    private Access access;

    @Inject
    private TenantActs acts;

    @Inject
    private TenantEdits edits;

    @Inject
    private TenantDeletion deletion;

    @Inject
    private TenantListRepository list;

    /** Tenants by name, as many as a page takes. */
    public Page<TenantRow> tenants(Actor actor, TenantsFilter filter, PageRequest page) {
        long total = list.count(filter);
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : list.list(filter, page), total);
    }

    /** One tenant; NOT_FOUND where there is none. */
    public TenantView tenant(Actor actor, UUID id) {
        return edits.view(id);
    }

    /** A new tenant, by somebody of the operator's. */
    public TenantId createTenant(Actor actor, NewTenant tenant) {
        TenantId created = access.createTenant(tenant);
        acts.record(actor, "tenant.create", created.value(), tenant.slug());
        return created;
    }

    /** Writes the settings over the version that was read; CONFLICT with what changed where there is another by now. */
    public TenantView updateTenant(Actor actor, UUID id, TenantSettings settings) {
        return edits.update(actor, id, settings);
    }

    /** Nobody of it can sign in any more, whoever is signed in is out, and its public API is not there. */
    public TenantView suspend(Actor actor, UUID id) {
        acts.suspend(actor, id);
        return edits.view(id);
    }

    /** Lets its people in again; a tenant that is being deleted does not come back. */
    public TenantView resume(Actor actor, UUID id) {
        acts.resume(actor, id);
        return edits.view(id);
    }

    /** A new secret for its events, told this once; the old one is gone at once. */
    public String rotateSecret(Actor actor, UUID id) {
        return acts.rotateSecret(actor, id);
    }

    /** Starts to delete a suspended tenant with everything it has. */
    public DeletionProgress deleteTenant(Actor actor, UUID id) {
        acts.delete(actor, id);
        return deletion.progress(id);
    }

    /** How far the deletion is; NOT_FOUND where none was asked for. */
    public DeletionProgress deletion(Actor actor, UUID id) {
        return deletion.progress(id);
    }
}
