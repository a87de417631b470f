package org.comptoir.stock;

import java.util.Map;

/** So much of an ingredient is wanted, and so much was left when that was found out. */
public record Need(long ingredientId, String name, long needed, long left) {
    boolean isShort() {
        return left < needed;
    }

    /** As a refusal tells it. */
    Map<String, Object> told() {
        return Map.of("id", ingredientId, "name", name, "needed", needed, "left", left);
    }
}
