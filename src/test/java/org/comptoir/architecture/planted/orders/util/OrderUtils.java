package org.comptoir.architecture.planted.orders.util;

import org.comptoir.architecture.Breaks;

@Breaks("speaking names")
public final class OrderUtils {
    private OrderUtils() {}
}
