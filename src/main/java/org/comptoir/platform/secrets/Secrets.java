package org.comptoir.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.UUID;
import org.comptoir.platform.config.Config;

/** Makes tenants' secrets unreadable with this installation's key; the launcher sees to it that there is one. */
@ApplicationScoped
public class Secrets {
    @Inject
    private Config config;

    public byte[] seal(UUID tenant, String secret) {
        return box().seal(tenant, secret);
    }

    public String open(UUID tenant, byte[] sealed) {
        return box().open(tenant, sealed);
    }

    private SecretBox box() {
        String key = config.text("secret.key")
                .orElseThrow(() -> new IllegalStateException("COMPTOIR_SECRET_KEY is missing"));
        return new SecretBox(Base64.getDecoder().decode(key));
    }
}
