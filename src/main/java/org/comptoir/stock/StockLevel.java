package org.comptoir.stock;

/** How much is left, as a colour says it. */
public enum StockLevel {
    OUT,
    LOW,
    OK
}
