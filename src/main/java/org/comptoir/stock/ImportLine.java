package org.comptoir.stock;

/** One ingredient as a file describes it, and the line where it does. */
public record ImportLine(int line, IngredientEdit edit) {}
