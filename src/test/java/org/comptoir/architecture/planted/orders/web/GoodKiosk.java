package org.comptoir.architecture.planted.orders.web;

import jakarta.ws.rs.Path;
import org.comptoir.architecture.planted.orders.Orders;

/** Innocent: the public API may call the service. */
@Path("/orders")
public class GoodKiosk {
    private final Orders orders = new Orders();

    public String all() {
        return orders.toString();
    }
}
