package org.comptoir.stock;

import org.jspecify.annotations.Nullable;

/** An ingredient with what is left of it. */
public record Ingredient(
        long id,
        String name,
        String unit,
        long stockQuantity,
        int packSize,
        @Nullable String packLabel,
        int lowStockThreshold,
        boolean isActive,
        long version) {
    /** Low at the threshold already: that is when somebody should order. */
    public StockLevel level() {
        return stockQuantity <= 0
                ? StockLevel.OUT
                : stockQuantity <= lowStockThreshold ? StockLevel.LOW : StockLevel.OK;
    }
}
