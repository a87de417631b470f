package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** What the desk changes about roles: who acts is proved, bounded by what they hold, and written down with the change. */
@ApplicationScoped
class RoleChanges {
    @Inject
    private RoleRepository roles;

    @Inject
    private RoleWriteRepository repository;

    @Inject
    private LandingPages landings;

    @Inject
    private Pins pins;

    @Inject
    private Rights rights;

    @Inject
    private AuditRepository audit;

    long create(Actor actor, Pin pin, String code, RoleEdit edit) {
        Approval by = approve(actor, pin);
        judge(actor, by, edit);
        requireLanding(edit);
        return insert(actor, by, code, edit);
    }

    /** Nobody holds the copy yet, so it gives nothing to anybody before it is given itself. */
    long copy(Actor actor, Pin pin, long id, String code, String label) {
        Approval by = approve(actor, pin);
        RoleEdit edit = RoleEdit.of(touchable(actor, by, id)).named(label);
        return insert(actor, by, code, edit);
    }

    void update(Actor actor, Pin pin, long id, RoleEdit edit, long version) {
        Approval by = approve(actor, pin);
        RoleRow before = touchable(actor, by, id);
        judge(actor, by, edit);
        requireLanding(edit);
        save(actor, by, before, edit, version);
        rights.somebodyManagesRoles(actor.tenantUuid());
    }

    /** All or none. A role that no longer opens its landing page leads to the start page from then on. */
    void give(Actor actor, Pin pin, List<RolePermissions> changes) {
        Approval by = approve(actor, pin);
        for (RolePermissions change : changes) {
            RoleRow before = touchable(actor, by, change.role());
            String landing = landings.opens(before.landing(), change.permissions())
                    ? before.landing()
                    : CallerRepository.DEFAULT_LANDING;
            RoleEdit edit = RoleEdit.of(before).giving(change.permissions(), landing);
            judge(actor, by, edit);
            save(actor, by, before, edit, change.version());
        }
        rights.somebodyManagesRoles(actor.tenantUuid());
    }

    void setActive(Actor actor, Pin pin, long id, boolean active) {
        Approval by = approve(actor, pin);
        RoleRow role = touchable(actor, by, id);
        if (!repository.setActive(actor.tenantUuid(), id, active)) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        rights.somebodyManagesRoles(actor.tenantUuid());
        record(actor, by, active ? "role.activate" : "role.deactivate", id, role.code(), Map.of());
    }

    void delete(Actor actor, Pin pin, long id) {
        Approval by = approve(actor, pin);
        RoleRow role = touchable(actor, by, id);
        if (role.people() > 0) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("people", role.people(), "reason", "access_role.held"));
        }
        repository.delete(actor.tenantUuid(), id);
        rights.somebodyManagesRoles(actor.tenantUuid());
        record(actor, by, "role.delete", id, role.code(), Map.of());
    }

    private Approval approve(Actor actor, Pin pin) {
        Approval by = pins.approve(actor, Permissions.ROLE_MANAGE, pin);
        return rights.inTurn(actor.tenantUuid(), by, Permissions.ROLE_MANAGE);
    }

    /** A role that gives more than the acting person holds is out of their reach. */
    private RoleRow touchable(Actor actor, Approval by, long id) {
        RoleRow role = roles.find(actor.tenantUuid(), id);
        rights.within(by, role.permissions());
        return role;
    }

    /** What does not exist here is wrong, which is told apart from what is not the acting person's to give. */
    private void judge(Actor actor, Approval by, RoleEdit edit) {
        List<String> known = roles.permissions(actor.tenantUuid()).stream()
                .map(PermissionRow::code)
                .toList();
        List<String> unknown = edit.sortedPermissions().stream()
                .filter(code -> !known.contains(code))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR,
                    Map.of("field", "permissions", "unknown", unknown, "reason", "access_role.unknown_permission"));
        }
        rights.within(by, edit.permissions());
    }

    private void requireLanding(RoleEdit edit) {
        if (!landings.opens(String.valueOf(edit.landing()), edit.permissions())) {
            throw DomainException.invalid("landing", "access_role.landing_closed");
        }
    }

    private long insert(Actor actor, Approval by, String code, RoleEdit edit) {
        UUID tenant = actor.tenantUuid();
        if (!code.matches("[a-z0-9-]{1,40}")) {
            throw DomainException.invalid("code", "access_role.code_form");
        }
        if (repository.byCode(tenant, code).isPresent()) {
            throw new DomainException(ErrorCode.CONFLICT, Map.of("field", "code", "reason", "access_role.code_taken"));
        }
        repository.insert(tenant, code, edit);
        long id = repository.byCode(tenant, code).orElseThrow();
        repository.see(tenant, id, edit.visibleSourceCodes());
        repository.grant(tenant, id, edit.permissions());
        record(actor, by, "role.create", id, code, Map.of("added", List.copyOf(edit.sortedPermissions())));
        return id;
    }

    private void save(Actor actor, Approval by, RoleRow before, RoleEdit edit, long version) {
        UUID tenant = actor.tenantUuid();
        RoleDifference difference = RoleDifference.between(before, edit);
        if (!repository.update(tenant, before.id(), edit, version)) {
            Map<String, Object> details = new HashMap<>(Map.of("version", before.version(), "role", before.code()));
            details.put("differs", difference.names());
            details.put("reason", "access_role.stale");
            throw new DomainException(ErrorCode.CONFLICT, details);
        }
        repository.see(tenant, before.id(), edit.visibleSourceCodes());
        repository.revoke(tenant, before.id(), difference.removed());
        repository.grant(tenant, before.id(), difference.added());
        record(actor, by, "role.update", before.id(), before.code(), difference.details());
    }

    private void record(Actor actor, Approval by, String action, long id, String code, Map<String, Object> details) {
        audit.record(actor.tenantUuid(), new AuditEntry(by, action, "role", Long.toString(id), code, details));
    }
}
