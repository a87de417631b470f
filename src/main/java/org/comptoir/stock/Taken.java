package org.comptoir.stock;

/** What an order's own sales have taken of an ingredient and nobody has given back yet. */
record Taken(long ingredientId, long quantity) {}
