package org.comptoir.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.comptoir.access.Caller;
import org.comptoir.access.DeletionProgress;
import org.comptoir.access.TenantView;
import org.comptoir.access.TenantsDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One tenant: its settings, its event secret, and whether it is open, suspended or on its way out. */
@Named
@ViewScoped
public class TenantBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TenantsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final TenantForm form = new TenantForm();
    private String id = "";
    private String typedSlug = "";
    private @Nullable String secret;
    private @Nullable TenantView tenant;
    private @Nullable DeletionProgress deletion;

    /** Reads the tenant, or how its deletion goes; without an id there is nothing to show but the list. */
    public void load() {
        if (id.isEmpty()) {
            Faces.redirect("/access/tenants");
            return;
        }
        try {
            show(desk.tenant(caller.actor(), uuid()));
        } catch (DomainException gone) {
            if (gone.code() != ErrorCode.NOT_FOUND) {
                throw gone;
            }
        }
        if (tenant == null || tenant.isDeleting()) {
            refreshDeletion();
        }
    }

    public void save() {
        try {
            show(Retry.on(() -> desk.updateTenant(caller.actor(), uuid(), form.settings())));
            notices.done("access_tenant.saved");
        } catch (DomainException refusal) {
            tellWhatChanged(refusal);
            throw refusal;
        }
    }

    /** Under each field that somebody else filled otherwise stands what they wrote; saving again writes over it. */
    private void tellWhatChanged(DomainException refusal) {
        if (refusal.details().get("changed") instanceof Map<?, ?> changed
                && refusal.details().get("version") instanceof Long current) {
            changed.forEach((field, now) ->
                    notices.field(field.toString(), "access_tenant.now", form.shown(field.toString(), now)));
            form.writeOver(current);
        }
    }

    public void suspend() {
        show(Retry.on(() -> desk.suspend(caller.actor(), uuid())));
        notices.done("access_tenant.suspended_done");
    }

    public void resume() {
        show(Retry.on(() -> desk.resume(caller.actor(), uuid())));
        notices.done("access_tenant.resumed_done");
    }

    public void rotateSecret() {
        secret = Retry.on(() -> desk.rotateSecret(caller.actor(), uuid()));
    }

    /** Only for who writes the short name out, as it is. */
    public void delete() {
        if (tenant == null || !typedSlug.equals(tenant.slug())) {
            notices.under("typed", "access_tenant.wrong_typed");
            return;
        }
        Retry.on(() -> desk.deleteTenant(caller.actor(), uuid()));
        Faces.redirect("/access/tenant?id=" + id);
    }

    public void refreshDeletion() {
        deletion = desk.deletion(caller.actor(), uuid());
    }

    private void show(TenantView found) {
        tenant = found;
        form.read(found);
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
    }

    public Map<String, @Nullable String> getForm() {
        return form.getValues();
    }

    public @Nullable TenantView getTenant() {
        return tenant;
    }

    public @Nullable DeletionProgress getDeletion() {
        return deletion;
    }

    public boolean isDeleted() {
        return deletion != null && deletion.state() == DeletionProgress.State.DONE;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getTypedSlug() {
        return typedSlug;
    }

    public void setTypedSlug(@Nullable String typedSlug) {
        this.typedSlug = typedSlug == null ? "" : typedSlug.strip();
    }
}
