package org.comptoir.architecture.planted.orders.web;

import jakarta.inject.Named;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.orders.DriveDesk;
import org.comptoir.architecture.planted.orders.Orders;
import org.comptoir.architecture.planted.orders.OrdersDesk;

/** A staff bean (its page says so) that goes round the desk, and does too much. */
@Named
@Breaks({"staff calls desks", "thin beans"})
public class OrderBean {
    private Orders orders = new Orders();
    private OrdersDesk desk = new OrdersDesk();
    private DriveDesk drive = new DriveDesk();

    public String all() {
        return "" + orders + desk + drive;
    }
}
