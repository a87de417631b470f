package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Argon2id for passwords and PINs; never more at once than there are cores, so that sign-ins cannot starve the shop. */
@ApplicationScoped
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 128;
    private static final Pattern STORED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    /** What no password gives; made up, for a hash of its own would cost every start. */
    private final String nobody = stored(random(SALT_BYTES), random(HASH_BYTES));

    /** Refuses a password that is too short to be safe or too long to be hashed; the sentence names the limits. */
    void check(String password) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw DomainException.invalid("password", "access_newPassword.length");
        }
    }

    String hash(String secret) {
        byte[] salt = random(SALT_BYTES);
        return stored(salt, argon2(secret, salt, MEMORY_KIB, PASSES, 1));
    }

    private static String stored(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(MEMORY_KIB, PASSES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Takes the same time where there is no stored hash, so that the clock does not tell who has an account. */
    boolean matches(String secret, @Nullable String stored) {
        Matcher parts = STORED.matcher(stored == null ? nobody : stored);
        if (!parts.matches() || secret.length() > MAX_LENGTH) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = argon2(
                secret,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(actual, expected) && stored != null;
    }

    private byte[] argon2(String secret, byte[] salt, int memory, int passes, int lanes) {
        try {
            cores.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(ErrorCode.SERVICE_UNAVAILABLE);
        }
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            cores.release();
        }
    }
}
