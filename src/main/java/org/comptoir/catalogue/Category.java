package org.comptoir.catalogue;

import org.jspecify.annotations.Nullable;

/** A shelf of the catalogue, with how much stands on it. */
public record Category(
        long id,
        String name,
        String slug,
        @Nullable String imagePath,
        int displayOrder,
        boolean isActive,
        long products,
        long menus,
        long version) {}
