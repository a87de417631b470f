package org.comptoir.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.comptoir.kernel.Cursor;
import org.jspecify.annotations.Nullable;

/** Conditions of a native query that come and go, their values numbered as they come; the first, {@code ?1}, is the tenant. */
public final class Where {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Where(UUID tenant) {
        values.add(tenant);
    }

    /** The condition with the value behind it; nothing where there is no value. */
    public Where and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition).append(number(value));
        }
        return this;
    }

    /** The condition as it stands, where it is wanted. */
    public Where when(boolean wanted, String condition) {
        if (wanted) {
            sql.append(" AND ").append(condition);
        }
        return this;
    }

    /** What somebody typed, anywhere in the expression and taken at its word: a percent sign is a percent sign. */
    public Where contains(String expression, String text) {
        if (!text.isEmpty()) {
            sql.append(" AND ")
                    .append(expression)
                    .append(" LIKE ")
                    .append(number("%" + text.replaceAll("[!%_]", "!$0") + "%"))
                    .append(" ESCAPE '!'");
        }
        return this;
    }

    /** What lies behind the cursor of a list sorted by a moment and an id, newest first; the first half alone is what an index can seek. */
    public Where beyond(@Nullable Cursor cursor, String moment, String id) {
        return beyond(cursor, moment, id, place -> place.number(1));
    }

    /** The same where the id is no number. */
    public Where beyond(@Nullable Cursor cursor, String moment, String id, Function<Cursor, Object> keyOf) {
        if (cursor != null) {
            String way = cursor.backward() ? ">" : "<";
            String at = number(Sql.utc(cursor.instant(0)));
            String key = number(keyOf.apply(cursor));
            sql.append(
                    " AND %1$s %3$s= %4$s AND (%1$s %3$s %4$s OR %2$s %3$s %5$s)".formatted(moment, id, way, at, key));
        }
        return this;
    }

    /** The conditions up to here, for a part of the statement that asks under the same ones. */
    public String soFar() {
        return sql.toString();
    }

    public Query query(EntityManager em, String before, String after) {
        Query query = em.createNativeQuery(before + sql + after);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private String number(Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
