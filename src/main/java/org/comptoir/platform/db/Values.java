package org.comptoir.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that one statement inserts, however many. */
public final class Values {
    private final StringBuilder sql;
    private final List<@Nullable Object> values = new ArrayList<>();
    private boolean empty = true;

    /** Begins with the statement up to its columns. */
    public Values(String insert) {
        sql = new StringBuilder(insert).append(" VALUES ");
    }

    public Values row(@Nullable Object... row) {
        sql.append(empty ? "(" : ", (")
                .append(String.join(", ", Collections.nCopies(row.length, "?")))
                .append(')');
        Collections.addAll(values, row);
        empty = false;
        return this;
    }

    /** Nothing where there are no rows. */
    public void execute(EntityManager em) {
        if (!empty) {
            query(em, "").executeUpdate();
        }
    }

    /** For what comes back; there must be a row. */
    public Query query(EntityManager em, String after) {
        Query query = em.createNativeQuery(sql + after);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
