package org.comptoir.catalogue;

/** A product by its name, where another thing belongs to it. */
public record ProductName(long id, String name) {}
