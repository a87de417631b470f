package org.comptoir.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody enters about a category; without a slug it gets one made of its name, without a place it keeps its own. */
public record CategoryEdit(
        String name,
        @Nullable String slug,
        @Nullable String imagePath,
        @Nullable Integer displayOrder,
        boolean isActive) {
    private static final int LONGEST = 60;

    public CategoryEdit {
        name = Entered.text(name, "name", LONGEST);
        slug = slug == null || slug.isBlank() ? slugOf(name) : Entered.text(slug, "slug", LONGEST);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw DomainException.invalid("slug", "catalogue_category.slug_shape");
        }
        imagePath = Entered.optional(imagePath, "image_path", Picture.LONGEST_PATH);
        displayOrder = Entered.place(displayOrder);
    }

    /** Never null any more. */
    String path() {
        return slug == null ? slugOf(name) : slug;
    }

    /** "À côté & sauces" is a-cote-sauces. */
    static String slugOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "category" : plain;
    }
}
