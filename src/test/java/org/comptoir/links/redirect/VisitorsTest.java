package org.comptoir.links.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A visitor is the same for a day, on every node, and nobody's the day after. */
class VisitorsTest {
    private static final Target LINK = target("11111111-1111-1111-1111-111111111111");
    private static final long NOON = Instant.parse("2026-03-28T12:00:00Z").toEpochMilli();
    private static final long EVENING =
            Instant.parse("2026-03-28T23:59:59.999Z").toEpochMilli();
    private static final long MIDNIGHT = EVENING + 1;
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** As the table does: who comes first says. */
    private final Map<LocalDate, byte[]> table = new ConcurrentHashMap<>();

    @Test
    void theSameForADayAndAnotherTheNext() throws SQLException {
        Visitors node = node(NOON);
        byte[] today = visitor(node, NOON);
        assertThat(visitor(node, EVENING)).hasSize(16).isEqualTo(today);
        // tomorrow's salt is known before midnight
        byte[] tomorrow = visitor(node, MIDNIGHT);
        assertThat(tomorrow).hasSize(16).isNotEqualTo(today);
        node.prepare(this::first, MIDNIGHT);
        assertThat(visitor(node, MIDNIGHT)).isEqualTo(tomorrow);
        assertThat(visitor(node, NOON))
                .as("nobody can hash for a day that is over")
                .isNull();
        assertThat(visitor(node, MIDNIGHT + DAY)).isNotEqualTo(tomorrow).isNotEqualTo(today);
    }

    @Test
    void allNodesAgree() throws SQLException {
        assertThat(visitor(node(NOON), NOON)).isEqualTo(visitor(node(EVENING), EVENING));
    }

    @Test
    void anotherHouseAddressOrAgentIsAnotherVisitor() throws SQLException {
        Visitors node = node(NOON);
        byte[] one = visitor(node, NOON);
        assertThat(node.of(target("22222222-2222-2222-2222-222222222222"), NOON, "192.0.2.7", "Firefox"))
                .isNotEqualTo(one);
        assertThat(node.of(LINK, NOON, "192.0.2.8", "Firefox")).isNotEqualTo(one);
        assertThat(node.of(LINK, NOON, "192.0.2.7", "Safari")).isNotEqualTo(one);
    }

    private Visitors node(long now) throws SQLException {
        Visitors node = new Visitors();
        node.prepare(this::first, now);
        return node;
    }

    private byte[] first(LocalDate day, byte[] proposed) {
        byte[] before = table.putIfAbsent(day, proposed);
        return before == null ? proposed : before;
    }

    private static byte[] visitor(Visitors node, long at) {
        return node.of(LINK, at, "192.0.2.7", "Firefox");
    }

    private static Target target(String tenant) {
        return new Target("token-1234", tenant, "https://shop.example/", Target.NEVER);
    }
}
