package org.comptoir.access;

/** A role as far as a choice among roles needs it. */
public record RoleName(String code, String label) {}
