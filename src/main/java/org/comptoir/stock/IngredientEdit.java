package org.comptoir.stock;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody enters about an ingredient; refuses what could not be stored, by the field's name. */
public record IngredientEdit(
        String name, String unit, int packSize, @Nullable String packLabel, int lowStockThreshold, boolean isActive) {
    private static final int NAME = 120;
    private static final int UNIT = 40;
    private static final int LABEL = 80;
    private static final int MOST = 65_535;

    public IngredientEdit {
        name = text(name, "name", NAME);
        unit = text(unit, "unit", UNIT);
        packLabel = packLabel == null || packLabel.isBlank() ? null : text(packLabel, "pack_label", LABEL);
        number(packSize, 1, "pack_size");
        number(lowStockThreshold, 0, "low_stock_threshold");
    }

    private static String text(String entered, String field, int longest) {
        String text = entered.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw DomainException.invalid(field, "stock_ingredient.text_length");
        }
        return text;
    }

    private static void number(int entered, int least, String field) {
        if (entered < least || entered > MOST) {
            throw DomainException.invalid(field, "stock_ingredient.number_range");
        }
    }
}
