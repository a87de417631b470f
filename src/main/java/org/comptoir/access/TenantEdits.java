package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.TenantId;

/** Shows a tenant's settings and changes them. */
@ApplicationScoped
class TenantEdits {
    @Inject
    private TenantSettingsRepository tenants;

    @Inject
    private TenantActs acts;

    @Inject
    @Any
    private Instance<KeepsAmounts> keepers;

    @Inject
    private Event<TenantChanged> changed;

    TenantView view(UUID id) {
        return view(found(id));
    }

    TenantView update(Actor actor, UUID id, TenantSettings wanted) {
        TenantSettingsRepository.Found before = found(id);
        var differences = before.settings().differencesIn(wanted);
        if (before.settings().version() != wanted.version()) {
            throw stale(before.settings(), wanted);
        }
        if (differences.isEmpty()) {
            return view(before);
        }
        if (tenants.isHostTaken(id, wanted.host())) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("field", "host", "reason", "access_tenant.taken_host"));
        }
        if (!tenants.update(id, wanted)) {
            throw stale(found(id).settings(), wanted);
        }
        // asked after the update: it holds the tenant's row, so no first order can slip in between
        if (differences.containsKey("currency") && hasAmounts(id)) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("field", "currency", "reason", "access_tenant.fixed_currency"));
        }
        acts.record(
                actor, "tenant.update", id, before.facts().slug(), Map.of("fields", List.copyOf(differences.keySet())));
        changed.fire(new TenantChanged(new TenantId(id)));
        return view(id);
    }

    private TenantView view(TenantSettingsRepository.Found found) {
        return TenantView.of(found.facts(), hasAmounts(found.facts().id()), found.settings());
    }

    private TenantSettingsRepository.Found found(UUID id) {
        return tenants.find(id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    private boolean hasAmounts(UUID id) {
        return keepers.stream().anyMatch(room -> room.hasAmounts(new TenantId(id)));
    }

    /** Tells what stands there now, wherever that is not what this person wanted to write. */
    private static DomainException stale(TenantSettings now, TenantSettings wanted) {
        return new DomainException(
                ErrorCode.CONFLICT, Map.of("version", now.version(), "changed", wanted.differencesIn(now)));
    }
}
