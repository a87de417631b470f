package org.comptoir.kernel;

import java.util.UUID;

/** Whose data it is; every service that is not called by a signed-in person takes one. */
public record TenantId(UUID value) {
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
