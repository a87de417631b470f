package org.comptoir.orders;

import org.jspecify.annotations.Nullable;

/** How the order reaches its customer, and where. */
public record NewDelivery(DeliveryType type, @Nullable String address) {}
