package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of a file says about a product; a recipe of null stays as it is. */
public record ProductLine(
        int line,
        @Nullable String sku,
        String name,
        String category,
        long priceCents,
        int vatRate,
        @Nullable String description,
        boolean isAvailable,
        @Nullable List<RecipePart> recipe) {}
