package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as lists show it. Whether it can be ordered is computed: {@code missing} names the ingredients that are not there. */
public record Product(
        long id,
        long categoryId,
        String categoryName,
        boolean categoryActive,
        String name,
        @Nullable String description,
        long priceCents,
        int vatRate,
        @Nullable String sku,
        @Nullable String imagePath,
        boolean isAvailable,
        int displayOrder,
        boolean isOrderable,
        List<String> missing,
        List<String> allergens,
        long version) {}
