package org.comptoir.catalogue;

/** A menu by its name, where another thing belongs to it. */
public record MenuName(long id, String name) {}
