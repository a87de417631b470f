package org.comptoir.container;

/** Something happened: an event of ids and values, as rooms fire them. */
public record Happened(String what) {}
