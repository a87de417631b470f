package org.comptoir.stock;

/** What a delivery brings of one ingredient, in the units that the stock is counted in. */
public record ContainerLine(long ingredientId, String name, String unit, long quantity) {}
