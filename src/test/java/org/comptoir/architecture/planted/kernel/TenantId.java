package org.comptoir.architecture.planted.kernel;

/** Stands for the tenant. */
public record TenantId(String value) {}
