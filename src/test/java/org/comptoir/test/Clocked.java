package org.comptoir.test;

import java.util.Map;

/** A second product for all tests that move the clock; each first sets it to where it begins. */
public final class Clocked {
    // half of the default, so that a test can tell that it is heeded
    private static final Product PRODUCT = Product.start(Map.of("COMPTOIR_AUDIT_MONTHS", "6"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PRODUCT::close));
    }

    private Clocked() {}

    public static Product product() {
        return PRODUCT;
    }
}
