package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A menu as lists show it; {@code missing} names the parts that keep it from being ordered: its burger, or required slots. */
public record Menu(
        long id,
        long categoryId,
        String categoryName,
        boolean categoryActive,
        long burgerProductId,
        String burgerName,
        String name,
        @Nullable String description,
        long priceNormalCents,
        long priceMaxiCents,
        @Nullable String imagePath,
        boolean isAvailable,
        int displayOrder,
        boolean isOrderable,
        List<String> missing,
        long version) {}
