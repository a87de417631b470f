package org.comptoir.links.redirect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells visitors of one day and one tenant apart by a hash that nobody can undo once the day's salt is gone. */
final class Visitors {
    private static final int LENGTH = 16;
    private static final int SALT = 32;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Long, byte[]> salts = new ConcurrentHashMap<>();

    /** What all nodes hash a day's visitors with: the one proposed, or another's that came first. */
    interface Salts {
        byte[] of(LocalDate day, byte[] proposed) throws SQLException;
    }

    /** Knows today's salt and tomorrow's, so that midnight needs no database; forgets the others. */
    void prepare(Salts stored, long now) throws SQLException {
        long today = now / DAY;
        for (long day = today; day <= today + 1; day++) {
            if (!salts.containsKey(day)) {
                byte[] proposed = new byte[SALT];
                RANDOM.nextBytes(proposed);
                salts.put(day, stored.of(LocalDate.ofEpochDay(day), proposed));
            }
        }
        salts.keySet().removeIf(day -> day < today);
    }

    /** Null while the day's salt is not known: the click counts, its visitor does not. */
    byte @Nullable [] of(Target link, long at, String site, @Nullable String agent) {
        byte[] salt = salts.get(at / DAY);
        if (salt == null) {
            return null;
        }
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(salt);
            hash.update((link.tenant() + site + ' ').getBytes(StandardCharsets.US_ASCII));
            hash.update(String.valueOf(agent).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash.digest(), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
