package org.comptoir.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.access.TenantsDesk;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;

/** A new tenant with its first administrator, who is invited by mail. */
@Named
@ViewScoped
public class NewTenantBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TenantsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final NewTenantForm form = new NewTenantForm();

    public void proposeSlug() {
        form.proposeSlug();
    }

    public void create() {
        TenantId made = Retry.on(() -> desk.createTenant(caller.actor(), form.toCommand()));
        notices.doneOn("/access/tenant?id=" + made, "access_newTenant.done", form.getName(), form.getEmail());
    }

    public NewTenantForm getForm() {
        return form;
    }
}
