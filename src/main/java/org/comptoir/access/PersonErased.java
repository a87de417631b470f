package org.comptoir.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.comptoir.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to be forgotten, by mail, by phone or by both. Each room removes its own in the same transaction and says
 * how many rows that were; the report is the one thing in an event that is written to.
 */
public record PersonErased(
        TenantId tenant,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        Map<String, Integer> report) {

    static PersonErased of(TenantId tenant, @Nullable EmailAddress email, @Nullable Phone phone) {
        return new PersonErased(tenant, email, phone, new ConcurrentHashMap<>());
    }

    static PersonErased of(TenantId tenant, EmailAddress email) {
        return of(tenant, email, null);
    }

    /** So many rows of that kind, said by the room that removed them. */
    public void removed(String what, int rows) {
        report.merge(what, rows, Integer::sum);
    }
}
