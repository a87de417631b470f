package org.comptoir.catalogue;

/** One of the fourteen that the law names, in both languages. */
public record Allergen(long id, String code, String name, String nameFr) {}
