package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.time.Time;

/** What the desk changes about people: who acts is proved, bounded by what they hold, and written down with the change. */
@ApplicationScoped
class PeopleChanges {
    private static final int PASSWORD_BYTES = 32;

    @Inject
    private PersonRepository repository;

    @Inject
    private People people;

    @Inject
    private SessionRepository sessions;

    @Inject
    private NewPeople newPeople;

    @Inject
    private Passwords passwords;

    @Inject
    private Pins pins;

    @Inject
    private Rights rights;

    @Inject
    private AuditRepository audit;

    @Inject
    private Event<PersonErased> erased;

    @Inject
    private Time time;

    long invite(Actor actor, Pin pin, PersonEdit edit) {
        Approval by = approve(actor, pin, Permissions.USER_CREATE);
        rights.withinRole(by, actor.tenantUuid(), role(actor.tenantUuid(), edit.role()));
        long id = newPeople.add(
                actor.tenant(),
                new NewTenant.NewUser(
                        edit.email(),
                        edit.firstName(),
                        edit.lastName(),
                        edit.role(),
                        edit.receiveOrderNotifications()));
        record(actor, by, "user.create", id, List.of());
        return id;
    }

    void update(Actor actor, Pin pin, long id, PersonEdit edit, long version) {
        UUID tenant = actor.tenantUuid();
        Approval by = approve(actor, pin, Permissions.USER_UPDATE);
        Person before = touchable(by, tenant, id);
        long role = role(tenant, edit.role());
        rights.withinRole(by, tenant, role);
        if (!edit.email().value().equals(before.email())) {
            newPeople.requireFree(edit.email());
        }
        List<String> changed = changed(before, edit);
        if (!repository.update(tenant, id, edit, role, version)) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    Map.of("version", before.version(), "differs", changed, "reason", "access_user.stale"));
        }
        rights.somebodyManagesRoles(tenant);
        record(actor, by, "user.update", id, changed);
    }

    void inviteAgain(Actor actor, long id) {
        Approval by = rights.inTurn(actor.tenantUuid(), Approval.of(actor), Permissions.USER_UPDATE);
        Person person = touchable(by, actor.tenantUuid(), id);
        if (!person.isActive() || person.lastLoginAt() != null) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        newPeople.invite(new EmailAddress(person.email()));
        record(actor, by, "user.invite", id, List.of());
    }

    void resetPin(Actor actor, Pin pin, long id) {
        Approval by = approve(actor, pin, Permissions.USER_UPDATE);
        touchable(by, actor.tenantUuid(), id);
        repository.clearPin(actor.tenantUuid(), id);
        record(actor, by, "user.pin_reset", id, List.of("pin"));
    }

    void setActive(Actor actor, Pin pin, long id, boolean active) {
        UUID tenant = actor.tenantUuid();
        Approval by = approve(actor, pin, Permissions.USER_DEACTIVATE);
        notOneself(actor, by, id);
        touchable(by, tenant, id);
        if (!repository.setActive(tenant, id, active)) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        if (!active) {
            sessions.endAll(tenant, id, time.now());
            rights.somebodyManagesRoles(tenant);
        }
        record(actor, by, active ? "user.reactivate" : "user.deactivate", id, List.of("is_active"));
    }

    void erase(Actor actor, Pin pin, long id) {
        UUID tenant = actor.tenantUuid();
        Approval by = approve(actor, pin, Permissions.USER_DEACTIVATE);
        notOneself(actor, by, id);
        Person person = touchable(by, tenant, id);
        if (!repository.anonymise(tenant, id, passwords.hash(Ids.token(PASSWORD_BYTES)), time.now())) {
            throw new DomainException(ErrorCode.ALREADY_ANONYMISED);
        }
        repository.forgetSignIns(tenant, id);
        rights.somebodyManagesRoles(tenant);
        erased.fire(PersonErased.of(actor.tenant(), new EmailAddress(person.email())));
        record(actor, by, "user.erase", id, List.of());
    }

    private Approval approve(Actor actor, Pin pin, String permission) {
        return rights.inTurn(actor.tenantUuid(), pins.approve(actor, permission, pin), permission);
    }

    /** Whoever holds more than the acting person is out of their reach. */
    private Person touchable(Approval by, UUID tenant, long id) {
        Person person = people.find(tenant, id);
        rights.withinRole(by, tenant, person.roleId());
        return person;
    }

    private static void notOneself(Actor actor, Approval by, long id) {
        if (id == by.userId() || id == actor.userId()) {
            throw new DomainException(ErrorCode.SELF_DEACTIVATION_FORBIDDEN);
        }
    }

    private long role(UUID tenant, String code) {
        return repository
                .role(tenant, code)
                .orElseThrow(() -> DomainException.invalid("role", "access_user.role_missing"));
    }

    private static List<String> changed(Person before, PersonEdit edit) {
        List<String> fields = new ArrayList<>();
        note(fields, "email", before.email().equals(edit.email().value()));
        note(fields, "first_name", before.firstName().equals(edit.firstName()));
        note(fields, "last_name", before.lastName().equals(edit.lastName()));
        note(fields, "role", before.roleCode().equals(edit.role()));
        note(
                fields,
                "receive_order_notifications",
                before.receiveOrderNotifications() == edit.receiveOrderNotifications());
        return List.copyOf(fields);
    }

    private static void note(List<String> fields, String field, boolean same) {
        if (!same) {
            fields.add(field);
        }
    }

    /** People stand in the trail by number and changed fields by name; what was in them does not. */
    private void record(Actor actor, Approval by, String action, long id, List<String> fields) {
        audit.record(
                actor.tenantUuid(),
                new AuditEntry(
                        by,
                        action,
                        "user",
                        Long.toString(id),
                        "#" + id,
                        fields.isEmpty() ? Map.of() : Map.of("fields", fields)));
    }
}
