package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Values;
import org.jspecify.annotations.Nullable;

/** Reservations by the file: many are asked for and written at once, so many a statement. */
@ApplicationScoped
class ImportRepository {
    private static final int BATCH = 500;

    @PersistenceContext
    private EntityManager em;

    /** Somebody who waits for something. */
    record Who(String email, long product) {}

    /** What is written. */
    record Fresh(
            RequestRepository.Wanted product,
            NewReservation wanted,
            @Nullable String phone,
            Instant at) {}

    /** What a file names, by number and by article number. */
    record Products(Map<Long, RequestRepository.Wanted> byId, Map<String, RequestRepository.Wanted> bySku) {
        RequestRepository.Wanted of(NewReservation wanted) {
            Long id = wanted.productId();
            RequestRepository.Wanted found = id != null ? byId.get(id) : bySku.get(folded(wanted.sku()));
            if (found == null) {
                throw DomainException.invalid(id == null ? "sku" : "product_id", "campaigns_reservation.no_product");
            }
            return found;
        }

        private static String folded(@Nullable String sku) {
            return Objects.toString(sku, "").toLowerCase(Locale.ROOT);
        }
    }

    Products products(UUID tenant, List<ReservationLine> lines) {
        List<NewReservation> wanted =
                lines.stream().map(ReservationLine::wanted).toList();
        Products found = new Products(new HashMap<>(), new HashMap<>());
        each(
                        "SELECT p.id, p.name, p.sku FROM product p WHERE p.tenant_id = ?1 AND p.id IN (%s)",
                        tenant,
                        wanted.stream()
                                .map(NewReservation::productId)
                                .filter(Objects::nonNull)
                                .toList())
                .forEach(row -> found.byId().put(Sql.number(row[0]), product(row)));
        each(
                        "SELECT p.id, p.name, p.sku FROM product p WHERE p.tenant_id = ?1 AND p.sku IN (%s)",
                        tenant,
                        wanted.stream()
                                .filter(one -> one.productId() == null)
                                .map(NewReservation::sku)
                                .filter(Objects::nonNull)
                                .toList())
                .forEach(row -> found.bySku().put(Products.folded((String) row[2]), product(row)));
        return found;
    }

    /** Who of them waits for what, confirmed or not. */
    List<Who> waiting(UUID tenant, Collection<String> emails) {
        return each("""
                        SELECT r.customer_email, r.product_id FROM mz_product_reservation r
                         WHERE r.tenant_id = ?1 AND r.status = 'waiting' AND r.customer_email IN (%s)""", tenant, emails).stream()
                .map(row -> new Who(((String) row[0]).toLowerCase(Locale.ROOT), Sql.number(row[1])))
                .toList();
    }

    boolean isWaitedFor(UUID tenant) {
        return !em.createNativeQuery("SELECT r.id FROM mz_product_reservation r WHERE r.tenant_id = ?1 LIMIT 1")
                .setParameter(1, tenant)
                .getResultList()
                .isEmpty();
    }

    void insert(UUID tenant, List<Fresh> fresh) {
        for (int from = 0; from < fresh.size(); from += BATCH) {
            Values values = new Values("""
                    INSERT INTO mz_product_reservation (tenant_id, product_id, sku, quantity, customer_name, customer_email,
                           customer_phone, locale, consent_channels, consent_source, consent_at, source, confirmed_at,
                           created_at)""");
            for (Fresh one : fresh.subList(from, Math.min(from + BATCH, fresh.size()))) {
                NewReservation wanted = one.wanted();
                values.row(
                        tenant,
                        one.product().id(),
                        one.product().sku(),
                        wanted.quantity(),
                        wanted.name(),
                        wanted.email(),
                        one.phone(),
                        wanted.locale(),
                        Channel.joined(wanted.channels()),
                        Requests.IMPORT,
                        Sql.utc(one.at()),
                        Requests.IMPORT,
                        Sql.utc(one.at()),
                        Sql.utc(one.at()));
            }
            values.execute(em);
        }
    }

    /** Asks for many values, so many a statement. */
    private List<Object[]> each(String sql, UUID tenant, Collection<?> values) {
        List<?> all = values.stream().distinct().toList();
        List<Object[]> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<?> some = all.subList(from, Math.min(from + BATCH, all.size()));
            String marks =
                    IntStream.range(0, some.size()).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", "));
            Query query = em.createNativeQuery(sql.formatted(marks)).setParameter(1, tenant);
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 2, some.get(i));
            }
            List<?> rows = query.getResultList();
            rows.forEach(row -> found.add((Object[]) row));
        }
        return found;
    }

    private static RequestRepository.Wanted product(Object[] row) {
        return new RequestRepository.Wanted(Sql.number(row[0]), (String) row[1], (String) row[2]);
    }
}
