package org.comptoir.orders;

import org.jspecify.annotations.Nullable;

/** Who sells: the shop's name and the data that the law wants on paper. */
public record Seller(
        String name,
        @Nullable String legalName,
        @Nullable String address,
        @Nullable String registrationNo,
        @Nullable String vatNo) {}
