package org.comptoir.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of this installation where none was set: made once, readable by its owner alone, and never replaced. */
final class SecretKeyFile {
    private static final String NAME = "secret.key";
    private static final int BYTES = 32;

    private SecretKeyFile() {}

    /** The key in the data directory; refuses a file that holds none, because a new key would open nothing that is stored. */
    static String read(DataDir data) {
        var file = data.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Folders.writePrivate(file, Base64.getEncoder().encodeToString(key) + "\n");
            }
            var key = Files.readString(file).strip();
            if (!Check.key(BYTES).holds().test(key)) {
                throw Refusal.cannotStart("The file " + file + " does not hold a key of " + BYTES
                        + " bytes in Base64; restore it from a backup, or set COMPTOIR_SECRET_KEY.");
            }
            return key;
        } catch (IOException unusable) {
            throw Refusal.cannotStart("The key file " + file + " cannot be used (" + Reason.of(unusable) + ").");
        }
    }
}
