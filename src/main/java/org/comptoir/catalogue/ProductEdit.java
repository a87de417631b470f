package org.comptoir.catalogue;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody enters about a product; without a place it keeps its own. */
public record ProductEdit(
        long categoryId,
        String name,
        @Nullable String description,
        long priceCents,
        int vatRate,
        @Nullable String sku,
        @Nullable String imagePath,
        boolean isAvailable,
        @Nullable Integer displayOrder) {
    private static final int NAME = 120;
    private static final int SKU = 64;
    private static final int REDUCED = 55;
    private static final int NORMAL = 100;

    public ProductEdit {
        name = Entered.text(name, "name", NAME);
        description = Entered.description(description);
        Entered.price(priceCents, "price_cents");
        if (vatRate != REDUCED && vatRate != NORMAL) {
            throw DomainException.invalid("vat_rate", "catalogue_product.vat_choice");
        }
        sku = Entered.optional(sku, "sku", SKU);
        imagePath = Entered.optional(imagePath, "image_path", Picture.LONGEST_PATH);
        displayOrder = Entered.place(displayOrder);
    }
}
