package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.comptoir.kernel.DomainException;
import org.junit.jupiter.api.Test;

/** How an act reads, and which days it belongs to. */
class AuditDetailsTest {
    private static List<String> read(String json) {
        return AuditDetails.read(json).stream().map(AuditChange::text).toList();
    }

    @Test
    void peopleAreFieldNames() {
        assertThat(read("{\"fields\": [\"email\", \"role\"]}")).containsExactly("email", "role");
    }

    @Test
    void pricesAreBeforeAndAfter() {
        assertThat(read("{\"price_cents\": {\"before\": 350, \"after\": 380}}"))
                .isEqualTo(read("{\"before\": {\"price_cents\": 350}, \"after\": {\"price_cents\": 380}}"))
                .containsExactly("price_cents: 350 → 380");
        assertThat(read("{\"before\": {\"name\": \"a\"}, \"after\": {\"vat\": 55}}"))
                .containsExactly("name: a → –", "vat: – → 55");
    }

    @Test
    void rolesAreAddedAndRemovedCodes() {
        assertThat(read("{\"added\": [\"order.read\"], \"removed\": [\"order.cancel\"]}"))
                .containsExactly("+ order.read", "− order.cancel");
    }

    @Test
    void whatNobodyForesawIsShownAsItIs() {
        assertThat(read("{\"reason\": \"late\", \"rows\": 3, \"deep\": {\"a\": 1}}"))
                .containsExactly("reason: late", "rows: 3", "deep: {\"a\":1}");
        assertThat(read("not json")).containsExactly("details: not json");
        assertThat(AuditDetails.read(null)).isEmpty();
    }

    @Test
    void aDayIsTheTenantsDayAlsoWhenTheClockChanges() {
        LocalDate day = LocalDate.of(2026, 3, 29);
        AuditFilter filter = new AuditFilter(null, " ", null, day, day);
        assertThat(filter.start(ZoneId.of("Europe/Paris"))).isEqualTo(LocalDateTime.of(2026, 3, 28, 23, 0));
        assertThat(filter.end(ZoneId.of("Europe/Paris"))).isEqualTo(LocalDateTime.of(2026, 3, 29, 22, 0));
        assertThat(filter.action()).isNull();
        assertThatThrownBy(() -> new AuditFilter(null, null, null, day, day.minusDays(1)))
                .isInstanceOf(DomainException.class);
    }
}
