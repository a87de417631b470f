package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** What bounds those who manage people and roles: nobody gives or touches what they do not hold, and somebody always manages the roles. */
@ApplicationScoped
class Rights {
    @Inject
    private RightsRepository repository;

    /**
     * Lets one such change through at a time, for two administrators who demote each other must not both win, and answers what
     * the acting person holds when it is their turn: FORBIDDEN where somebody took that permission from them meanwhile.
     */
    Approval inTurn(UUID tenant, Approval by, String permission) {
        repository.lock(tenant);
        Approval now = new Approval(
                by.userId(), by.roleId(), by.name(), Set.copyOf(repository.codesOfPerson(tenant, by.userId())));
        within(now, List.of(permission));
        return now;
    }

    /** FORBIDDEN, naming the codes, where the acting person lacks one of them. */
    void within(Approval by, Collection<String> codes) {
        List<String> beyond = codes.stream()
                .filter(code -> !by.codes().contains(code))
                .sorted()
                .toList();
        if (!beyond.isEmpty()) {
            throw new DomainException(
                    ErrorCode.FORBIDDEN, Map.of("permissions", beyond, "reason", "access_user.beyond_you"));
        }
    }

    /** The same for a role, as what it gives in this tenant. */
    void withinRole(Approval by, UUID tenant, long role) {
        within(by, repository.codes(tenant, role));
    }

    /** To be asked after a change: CONFLICT where nobody would be left who manages roles. */
    void somebodyManagesRoles(UUID tenant) {
        if (!repository.anyActive(tenant, Permissions.ROLE_MANAGE)) {
            throw new DomainException(ErrorCode.CONFLICT, Map.of("reason", "access_user.last_manager"));
        }
    }
}
