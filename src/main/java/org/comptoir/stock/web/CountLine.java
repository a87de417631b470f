package org.comptoir.stock.web;

import org.comptoir.stock.Count;
import org.comptoir.stock.Ingredient;

/** One count before it is written: what is counted, what lies there now, and what lay there when it was counted. */
public record CountLine(Ingredient ingredient, long actual, long seen) {
    public long difference() {
        return actual - ingredient.stockQuantity();
    }

    /** Somebody sold or restocked since it was counted. */
    public boolean isMoved() {
        return seen != ingredient.stockQuantity();
    }

    /** Written only where what lies there is still what the difference was told from. */
    Count toCount(String note) {
        return new Count(ingredient.id(), actual, note, ingredient.stockQuantity());
    }
}
