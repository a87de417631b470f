package org.comptoir.campaigns;

/** So much of something, in the unit that it is counted in. */
public record Brought(String name, String unit, long quantity) {}
