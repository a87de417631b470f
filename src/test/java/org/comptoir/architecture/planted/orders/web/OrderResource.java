package org.comptoir.architecture.planted.orders.web;

import jakarta.ws.rs.Path;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.orders.Orders;

/** A staff resource that goes round the desk. */
@Path("/staff/orders")
@Breaks("staff calls desks")
public class OrderResource {
    private Orders orders = new Orders();

    public String all() {
        return orders.toString();
    }
}
