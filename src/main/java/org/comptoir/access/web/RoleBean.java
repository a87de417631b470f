package org.comptoir.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.comptoir.access.Caller;
import org.comptoir.access.LandingPage;
import org.comptoir.access.Pin;
import org.comptoir.access.RoleEdit;
import org.comptoir.access.RoleRow;
import org.comptoir.access.RolesDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** One role of the shop, or a new one, which may begin as a copy. */
@Named
@ViewScoped
public class RoleBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RolesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private @Nullable Long model;
    private long version;
    private RoleForm form = new RoleForm();

    private transient @Nullable RoleRow role;
    private transient @Nullable List<PermissionGroup> groups;

    /** What the form starts with. */
    public void load() {
        if (id != null) {
            version = getRole().version();
            form = RoleForm.of(getRole());
        } else if (model != null) {
            form = RoleForm.of(desk.role(caller.actor(), model)).copy();
        }
    }

    /** Asks for the PIN once what was entered could be stored. */
    public void ask() {
        toEdit();
        pin.ask("save");
    }

    public void save() {
        RoleEdit edit = toEdit();
        if (id == null) {
            act("access_role.created", p -> id = desk.create(caller.actor(), p, form.getCode(), edit));
            return;
        }
        long known = id;
        try {
            act("access_role.saved", p -> desk.update(caller.actor(), p, known, edit, version));
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
    }

    public void activate() {
        act("access_role.activated", p -> desk.activate(caller.actor(), p, required()));
    }

    public void deactivate() {
        act("access_role.deactivated", p -> desk.deactivate(caller.actor(), p, required()));
    }

    public void delete() {
        if (pin.run(Pin::new, p -> desk.delete(caller.actor(), p, required()))) {
            notices.doneOn("access/roles", "access_role.deleted");
        }
    }

    private void act(String done, Consumer<Pin> act) {
        if (pin.run(Pin::new, act)) {
            notices.doneOn("access/role?id=" + id, done);
        }
    }

    private RoleEdit toEdit() {
        RoleEdit edit = form.toEdit(Grants.posted(form::permissions));
        boolean opens = getLandings().stream()
                .anyMatch(page -> page.path().equals(edit.landing()) && page.opensTo(edit.permissions()));
        if (!opens) {
            throw DomainException.invalid("landing", "access_role.landing_closed");
        }
        return edit;
    }

    public boolean isFresh() {
        return id == null;
    }

    /** Whether the caller holds what it gives; the desk asks again. */
    public boolean isEditable() {
        return isFresh() || caller.actor().codes().containsAll(getRole().permissions());
    }

    /** Whether that permission is ticked, as far as it has been entered. */
    public boolean ticked(String code) {
        return Grants.posted(form::permissions).contains(code);
    }

    /** Whether it is given as things are. */
    public boolean given(String code) {
        return !isFresh() && getRole().permissions().contains(code);
    }

    public boolean grantable(String code) {
        return isEditable() && caller.actor().may(code);
    }

    public List<PermissionGroup> getGroups() {
        if (groups == null) {
            groups = PermissionGroup.of(desk.permissions(caller.actor()));
        }
        return groups;
    }

    public List<LandingPage> getLandings() {
        return desk.landings(caller.actor());
    }

    /** In lower case, as they are called everywhere outside Java. */
    public List<String> getSources() {
        return desk.sources(caller.actor()).stream()
                .map(source -> source.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public RoleForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getModel() {
        return model;
    }

    public void setModel(@Nullable Long model) {
        this.model = model;
    }

    public RoleRow getRole() {
        if (role == null) {
            role = desk.role(caller.actor(), required());
        }
        return role;
    }

    private long required() {
        if (id == null) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return id;
    }
}
