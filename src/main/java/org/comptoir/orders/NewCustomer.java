package org.comptoir.orders;

import org.jspecify.annotations.Nullable;

/** Who orders, as far as they say it; addresses as typed. */
public record NewCustomer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {}
