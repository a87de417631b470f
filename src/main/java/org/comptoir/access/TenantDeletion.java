package org.comptoir.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/**
 * Deletes tenants row by row. It keeps no place: every run starts with the first table, where there is nothing left to do, so
 * a crash, another node and a row that came late are all the same case.
 */
@ApplicationScoped
class TenantDeletion {
    private static final Logger LOG = Logger.getLogger(TenantDeletion.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private TenantDeletionRepository repository;

    @Inject
    private TenantTables tables;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    DeletionProgress progress(UUID id) {
        return repository.progress(id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeletionRequested event) {
        workSoon();
    }

    /** One run at a time on each node; what it misses, the next tick finds. */
    void workSoon() {
        if (running.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    repository.open(time.now()).forEach(this::work);
                } finally {
                    running.set(false);
                }
            });
        }
    }

    private void work(UUID tenant) {
        UUID lease = Ids.uuid(time.now());
        if (!repository.claim(tenant, lease, time.now())) {
            return;
        }
        try {
            List<String> ordered = tables.childrenFirst();
            count(tenant, lease, ordered);
            for (String table : ordered) {
                empty(tenant, lease, table);
            }
            Retry.run(() -> repository.finish(tenant, lease, time.now()));
            LOG.log(Level.INFO, "Tenant {0} has been deleted", tenant);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The deletion of a tenant stopped and will be taken up again", e);
        }
    }

    private void count(UUID tenant, UUID lease, List<String> ordered) {
        if (progress(tenant).rowsTotal() == null) {
            long total = ordered.stream()
                    .mapToLong(table -> repository.count(tenant, table))
                    .sum();
            repository.counted(tenant, lease, total, time.now());
        }
    }

    private void empty(UUID tenant, UUID lease, String table) {
        Retry.inBatches(TenantDeletionRepository.BATCH, () -> repository.delete(tenant, lease, table, time.now()));
    }
}
