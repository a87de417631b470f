package org.comptoir.access;

/** A permission code and what it allows, in English. */
public record PermissionRow(String code, String label) {}
