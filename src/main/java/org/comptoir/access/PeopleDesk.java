package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.kernel.Phone;
import org.jspecify.annotations.Nullable;

/** What staff do with the people of their shop. Every change asks for the PIN of whoever makes it. */
@Stateless
public class PeopleDesk {
    @Inject
    private People people;

    @Inject
    private PeopleChanges changes;

    @Inject
    private CustomerErasure customers;

    @Inject
    private RoleRepository roles;

    /** People of the caller's tenant, as many as a page takes. */
    @RolesAllowed(Permissions.USER_READ)
    public Page<UserRow> people(Actor actor, PeopleFilter filter, PeopleOrder order, PageRequest page) {
        return people.list(actor.tenantUuid(), filter, order, page);
    }

    /** One person of the caller's tenant; USER_NOT_FOUND for anybody else's. */
    @RolesAllowed(Permissions.USER_READ)
    public Person person(Actor actor, long id) {
        return people.find(actor.tenantUuid(), id);
    }

    /** How a change left somebody: for whoever may make one, also without the permission to read everybody. */
    @RolesAllowed({Permissions.USER_CREATE, Permissions.USER_UPDATE, Permissions.USER_DEACTIVATE})
    public Person changed(Actor actor, long id) {
        return people.find(actor.tenantUuid(), id);
    }

    /** How many could sign in, and were last here, or were added, longer ago than an account should lie unused. */
    @RolesAllowed(Permissions.USER_READ)
    public long quiet(Actor actor) {
        return people.quiet(actor.tenantUuid());
    }

    /** What a list of people can be narrowed to. */
    @RolesAllowed(Permissions.USER_READ)
    public List<RoleName> roleNames(Actor actor) {
        return roles.names(actor.tenantUuid());
    }

    /** The roles whose permissions the caller holds all: what they may give, and whom they may touch. */
    @RolesAllowed({Permissions.USER_CREATE, Permissions.USER_READ})
    public List<RoleName> assignableRoles(Actor actor) {
        return roles.list(actor.tenantUuid()).stream()
                .filter(role -> role.isActive() && actor.codes().containsAll(role.permissions()))
                .map(role -> new RoleName(role.code(), role.label()))
                .toList();
    }

    /** A new person, who is invited by mail to choose a password. */
    @RolesAllowed(Permissions.USER_CREATE)
    public long invite(Actor actor, Pin pin, PersonEdit edit) {
        return changes.invite(actor, pin, edit);
    }

    /** CONFLICT, with what differs, where somebody else saved since that version was read. */
    @RolesAllowed(Permissions.USER_UPDATE)
    public void update(Actor actor, Pin pin, long id, PersonEdit edit, long version) {
        changes.update(actor, pin, id, edit, version);
    }

    /** The invitation once more, for somebody who never signed in; INVALID_TRANSITION for anybody else. */
    @RolesAllowed(Permissions.USER_UPDATE)
    public void inviteAgain(Actor actor, long id) {
        changes.inviteAgain(actor, id);
    }

    /** Takes the PIN away; the person chooses a new one in their profile. */
    @RolesAllowed(Permissions.USER_UPDATE)
    public void resetPin(Actor actor, Pin pin, long id) {
        changes.resetPin(actor, pin, id);
    }

    /** Signs the person out everywhere and lets them in no more. */
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    public void deactivate(Actor actor, Pin pin, long id) {
        changes.setActive(actor, pin, id, false);
    }

    @RolesAllowed(Permissions.USER_DEACTIVATE)
    public void reactivate(Actor actor, Pin pin, long id) {
        changes.setActive(actor, pin, id, true);
    }

    /** Removes everything that leads to the person, for good; what they did stays, without their name. */
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    public void erase(Actor actor, Pin pin, long id) {
        changes.erase(actor, pin, id);
    }

    /** Forgets a customer by mail, phone or both in every room; answers what was removed, by kind. */
    @RolesAllowed(Permissions.USER_DEACTIVATE)
    public Map<String, Integer> eraseCustomer(
            Actor actor, Pin pin, @Nullable EmailAddress email, @Nullable Phone phone) {
        return customers.erase(actor, pin, email, phone);
    }
}
