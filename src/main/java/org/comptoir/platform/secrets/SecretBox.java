package org.comptoir.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a secret of a tenant unreadable at rest: AES-256-GCM under the installation's key, bound to the tenant,
 * so that a copied column opens nothing. It cannot be a hash, because signing and signing in elsewhere need the secret itself.
 */
final class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    private final SecretKeySpec key;

    SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] seal(UUID tenant, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, tenant, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                .put(FORMAT)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /** The secret again; fails for another tenant's, another key's, and for a single changed bit. */
    String open(UUID tenant, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (sealed.length <= 1 + NONCE_BYTES || parts.get() != FORMAT) {
            throw new IllegalStateException("a secret of an unknown format");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] hidden = new byte[parts.remaining()];
        parts.get(hidden);
        return new String(run(Cipher.DECRYPT_MODE, tenant, nonce, hidden), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, UUID tenant, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(tenant.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret does not fit COMPTOIR_SECRET_KEY", e);
        }
    }
}
