package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.secrets.Secrets;
import org.comptoir.platform.time.Time;

/** The acts on a whole tenant, each with its row in the operator's trail. */
@ApplicationScoped
class TenantActs {
    private static final int SECRET_BYTES = 32;

    @Inject
    private TenantSettingsRepository tenants;

    @Inject
    private TenantDeletionRepository deletions;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditRepository audit;

    @Inject
    private Time time;

    @Inject
    private Event<TenantChanged> changed;

    @Inject
    private Event<DeletionRequested> deletionRequested;

    void suspend(Actor actor, UUID id) {
        TenantFacts tenant = lock(id);
        refuseTheOperators(tenant);
        if (!tenants.setActive(id, false)) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        // rows, not only the flag: a session must not come back to life when the tenant does
        sessions.endAll(id, time.now());
        done(actor, "tenant.suspend", tenant);
    }

    void resume(Actor actor, UUID id) {
        TenantFacts tenant = lock(id);
        if (tenant.isDeleting() || !tenants.setActive(id, true)) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        done(actor, "tenant.resume", tenant);
    }

    String rotateSecret(Actor actor, UUID id) {
        TenantFacts tenant = lock(id);
        if (tenant.isDeleting()) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        String secret = Ids.token(SECRET_BYTES);
        tenants.setEventSecret(id, secrets.seal(id, secret));
        done(actor, "tenant.secret_rotate", tenant);
        return secret;
    }

    void delete(Actor actor, UUID id) {
        TenantFacts tenant = lock(id);
        refuseTheOperators(tenant);
        if (tenant.isActive()) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION, Map.of("reason", "access_tenant.suspend_first"));
        }
        if (tenant.isDeleting()) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        deletions.request(id, tenant.slug(), time.now());
        done(actor, "tenant.delete", tenant);
        deletionRequested.fire(new DeletionRequested(new TenantId(id)));
    }

    void record(Actor actor, String action, UUID id, String slug) {
        record(actor, action, id, slug, Map.of());
    }

    void record(Actor actor, String action, UUID id, String slug, Map<String, Object> details) {
        audit.record(
                actor.tenantUuid(), new AuditEntry(Approval.of(actor), action, "tenant", id.toString(), slug, details));
    }

    private void done(Actor actor, String action, TenantFacts tenant) {
        record(actor, action, tenant.id(), tenant.slug());
        changed.fire(new TenantChanged(new TenantId(tenant.id())));
    }

    private TenantFacts lock(UUID id) {
        return tenants.lock(id)
                .map(TenantSettingsRepository.Found::facts)
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** Without its people nobody could manage any tenant. */
    private static void refuseTheOperators(TenantFacts tenant) {
        if (tenant.isOperator()) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION, Map.of("reason", "access_tenant.operator_stays"));
        }
    }
}
