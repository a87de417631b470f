package org.comptoir.catalogue;

import org.jspecify.annotations.Nullable;

/** A category as customers see it. */
public record OfferedCategory(
        long id, String name, String slug, @Nullable String imagePath, int displayOrder) {}
