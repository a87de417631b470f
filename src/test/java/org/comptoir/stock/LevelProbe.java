package org.comptoir.stock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the container's test what else only the room sees: levels of days that are long past. */
@Stateless
@PermitAll
public class LevelProbe {
    @PersistenceContext
    private EntityManager manager;

    @Inject
    private LevelRepository levels;

    /** A new ingredient that moved so much at these moments, in UTC as the database writes them. */
    public long moved(UUID tenant, String name, Map<String, Integer> deltas) {
        manager.createNativeQuery(
                        "INSERT INTO ingredient (tenant_id, name, unit, stock_quantity) VALUES (?1, ?2, 'piece', ?3)")
                .setParameter(1, tenant)
                .setParameter(2, name)
                .setParameter(
                        3, deltas.values().stream().mapToInt(Integer::intValue).sum())
                .executeUpdate();
        Number id = (Number) manager.createNativeQuery("SELECT id FROM ingredient WHERE tenant_id = ?1 AND name = ?2")
                .setParameter(1, tenant)
                .setParameter(2, name)
                .getSingleResult();
        deltas.forEach((at, delta) -> manager.createNativeQuery(
                        "INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, created_at)"
                                + " VALUES (?1, ?2, 'restock', ?3, ?4)")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, delta)
                .setParameter(4, at)
                .executeUpdate());
        return id.longValue();
    }

    public List<Long> closing(UUID tenant, long ingredient, String zone, String today, int days) {
        return levels.closing(tenant, ingredient, ZoneId.of(zone), LocalDate.parse(today), days).stream()
                .map(Level::quantity)
                .map(Number::longValue)
                .toList();
    }
}
