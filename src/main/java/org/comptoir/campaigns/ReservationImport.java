package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.phone.PhoneNumbers;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Reservations from a file, compared and written as sets: a file of thousands is a handful of statements. */
@ApplicationScoped
class ReservationImport {
    @Inject
    private ImportRepository repository;

    @Inject
    private SignRepository signs;

    @Inject
    private Time time;

    /** A line that can be taken: for whom it is new, what is written. */
    private record Fit(
            ReservationLine line,
            RequestRepository.Wanted product,
            @Nullable String phone,
            boolean known) {}

    private record Sorted(List<Fit> fit, List<ReservationPlan.Wrong> wrong) {}

    ReservationPlan plan(TenantId tenant, List<ReservationLine> lines) {
        Sorted sorted = sort(tenant.value(), lines);
        return new ReservationPlan(told(sorted.fit()), sorted.wrong());
    }

    /** All of them or none: the first line that cannot be taken refuses. */
    List<ImportChange> take(TenantId tenant, List<ReservationLine> lines) {
        Sorted sorted = sort(tenant.value(), lines);
        if (!sorted.wrong().isEmpty()) {
            throw sorted.wrong().get(0).why();
        }
        Instant now = time.now();
        List<ImportRepository.Fresh> fresh = sorted.fit().stream()
                .filter(fit -> !fit.known())
                .map(fit -> new ImportRepository.Fresh(fit.product(), fit.line().wanted(), fit.phone(), now))
                .toList();
        repository.insert(tenant.value(), fresh);
        return told(sorted.fit());
    }

    private Sorted sort(UUID tenant, List<ReservationLine> lines) {
        String country = signs.of(tenant).country();
        ImportRepository.Products products = repository.products(tenant, lines);
        Set<ImportRepository.Who> waiting = new HashSet<>(repository.waiting(
                tenant, lines.stream().map(line -> line.wanted().email()).toList()));
        List<Fit> fit = new ArrayList<>();
        List<ReservationPlan.Wrong> wrong = new ArrayList<>();
        for (ReservationLine line : lines) {
            try {
                RequestRepository.Wanted product = products.of(line.wanted());
                String typed = line.wanted().phone();
                String phone =
                        typed == null ? null : PhoneNumbers.read(typed, country).value();
                // the second line that says the same finds the first
                boolean known =
                        !waiting.add(new ImportRepository.Who(line.wanted().email(), product.id()));
                fit.add(new Fit(line, product, phone, known));
            } catch (DomainException refused) {
                wrong.add(new ReservationPlan.Wrong(line.line(), refused));
            }
        }
        return new Sorted(fit, wrong);
    }

    private static List<ImportChange> told(List<Fit> fit) {
        return fit.stream().map(one -> one.line().told(one.known())).toList();
    }
}
