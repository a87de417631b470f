package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** Deliveries, found. */
@ApplicationScoped
class ContainerRepository {
    private static final String ROWS = """
            SELECT c.id, c.reference, c.status, c.expected_at, c.arrived_at, c.note, c.version,
                   (SELECT COUNT(*) FROM mz_container_line l WHERE l.tenant_id = c.tenant_id AND l.container_id = c.id)
              FROM mz_container c WHERE c.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    long count(UUID tenant, ContainerFilter filter) {
        return Sql.number(narrowed(tenant, filter)
                .query(em, "SELECT COUNT(*) FROM mz_container c WHERE c.tenant_id = ?1", "")
                .getSingleResult());
    }

    /** What is still to come first, the next one on top; then what came last. */
    List<ContainerRow> list(UUID tenant, ContainerFilter filter, PageRequest page) {
        String order = """
                 ORDER BY c.status <> 'planned', c.arrived_at DESC, c.expected_at IS NULL, c.expected_at, c.id DESC LIMIT %d OFFSET %d""";
        return rows(narrowed(tenant, filter)
                .query(em, ROWS, " " + order.strip().formatted(page.size(), page.offset()))
                .getResultList());
    }

    Optional<Container> find(UUID tenant, long id) {
        return rows(new Where(tenant).and("c.id = ", id).query(em, ROWS, "").getResultList()).stream()
                .findFirst()
                .map(row -> whole(row, lines(tenant, id)));
    }

    boolean hasReference(UUID tenant, String reference, @Nullable Long except) {
        return Sql.number(new Where(tenant)
                        .and("c.reference = ", reference)
                        .and("c.id <> ", except)
                        .query(em, "SELECT COUNT(*) FROM mz_container c WHERE c.tenant_id = ?1", "")
                        .getSingleResult())
                > 0;
    }

    /** In the order in which every transaction holds ingredients. */
    List<ContainerLine> lines(UUID tenant, long id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT l.ingredient_id, i.name, i.unit, l.quantity
                          FROM mz_container_line l JOIN ingredient i ON i.tenant_id = l.tenant_id AND i.id = l.ingredient_id
                         WHERE l.tenant_id = ?1 AND l.container_id = ?2 ORDER BY l.ingredient_id""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static Where narrowed(UUID tenant, ContainerFilter filter) {
        ContainerStatus status = filter.status();
        return new Where(tenant)
                .contains("c.reference", filter.text())
                .and("c.status = ", status == null ? null : status.column());
    }

    private static List<ContainerRow> rows(List<?> rows) {
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static ContainerRow row(Object[] row) {
        return new ContainerRow(
                Sql.number(row[0]),
                (String) row[1],
                ContainerStatus.of((String) row[2]),
                Sql.instantOrNull(row[3]),
                Sql.instantOrNull(row[4]),
                (String) row[5],
                Sql.number(row[7]),
                Sql.number(row[6]));
    }

    private static ContainerLine line(Object[] row) {
        return new ContainerLine(Sql.number(row[0]), (String) row[1], (String) row[2], Sql.number(row[3]));
    }

    private static Container whole(ContainerRow row, List<ContainerLine> lines) {
        return new Container(
                row.id(),
                row.reference(),
                row.status(),
                row.expectedAt(),
                row.arrivedAt(),
                row.note(),
                lines,
                row.version());
    }
}
