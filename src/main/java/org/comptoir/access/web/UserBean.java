package org.comptoir.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.Permissions;
import org.comptoir.access.Person;
import org.comptoir.access.PersonEdit;
import org.comptoir.access.Pin;
import org.comptoir.access.RoleName;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** One person of the shop, or a new one. */
@Named
@ViewScoped
public class UserBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private long version;
    private PersonForm form = new PersonForm();

    private transient @Nullable Person person;
    private transient @Nullable List<RoleName> roles;

    /** What the form starts with; a new person needs the right to create one. */
    public void load() {
        if (isFresh()) {
            if (!caller.actor().may(Permissions.USER_CREATE)) {
                throw new DomainException(ErrorCode.NOT_FOUND);
            }
            return;
        }
        version = getPerson().version();
        form = PersonForm.of(getPerson());
    }

    public void save() {
        PersonEdit edit = form.toEdit();
        if (id == null) {
            act("access_user.invited", p -> id = desk.invite(caller.actor(), p, edit));
            return;
        }
        long known = id;
        try {
            act("access_user.saved", p -> desk.update(caller.actor(), p, known, edit, version));
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
    }

    public void inviteAgain() {
        desk.inviteAgain(caller.actor(), required());
        notices.done("access_user.invited");
    }

    public void resetPin() {
        act("access_user.pin_is_reset", p -> desk.resetPin(caller.actor(), p, required()));
    }

    public void deactivate() {
        act("access_user.deactivated", p -> desk.deactivate(caller.actor(), p, required()));
    }

    public void reactivate() {
        act("access_user.reactivated", p -> desk.reactivate(caller.actor(), p, required()));
    }

    public void erase() {
        act("access_user.erased_now", p -> desk.erase(caller.actor(), p, required()));
    }

    /** Does it with the PIN, and shows the person afresh with a sentence above. */
    private void act(String done, Consumer<Pin> act) {
        if (pin.run(Pin::new, act)) {
            notices.doneOn("access/user?id=" + id, done);
        }
    }

    public boolean isFresh() {
        return id == null;
    }

    /** Whether what they hold lets the caller touch this person; the desk asks again. */
    public boolean isEditable() {
        Actor actor = caller.actor();
        return isFresh()
                ? actor.may(Permissions.USER_CREATE)
                : actor.may(Permissions.USER_UPDATE) && !getPerson().isErased() && isReachable();
    }

    /** Nobody deactivates themselves. */
    public boolean isSwitchable() {
        Actor actor = caller.actor();
        return !isFresh()
                && actor.may(Permissions.USER_DEACTIVATE)
                && actor.userId() != required()
                && !getPerson().isErased()
                && isReachable();
    }

    public boolean isInvitable() {
        return isEditable()
                && !isFresh()
                && getPerson().isActive()
                && getPerson().lastLoginAt() == null;
    }

    private boolean isReachable() {
        return getRoles().stream().anyMatch(r -> r.code().equals(getPerson().roleCode()));
    }

    /** What the caller may give; of somebody who holds more, the role they have. */
    public List<RoleName> getChoices() {
        return isFresh() || isReachable()
                ? getRoles()
                : List.of(new RoleName(getPerson().roleCode(), getPerson().roleLabel()));
    }

    private List<RoleName> getRoles() {
        if (roles == null) {
            roles = desk.assignableRoles(caller.actor());
        }
        return roles;
    }

    public PersonForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public Person getPerson() {
        if (person == null) {
            person = desk.person(caller.actor(), required());
        }
        return person;
    }

    private long required() {
        if (id == null) {
            throw new DomainException(ErrorCode.USER_NOT_FOUND);
        }
        return id;
    }
}
