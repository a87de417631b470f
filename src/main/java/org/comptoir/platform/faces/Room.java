package org.comptoir.platform.faces;

import java.util.List;
import java.util.Set;

/** A door in the navigation: its key (text {@code nav.<key>}), page, icon, and the codes of which one opens it (none: anybody). */
public record Room(String key, String path, String icon, Set<String> codes) {

    /** All doors in the order of the bar; those whose page does not exist yet are left out by {@link Rooms}. */
    static final List<Room> ALL = List.of(
            new Room("home", "/dashboard/home", "home", Set.of()),
            new Room("counter", "/orders/counter", "coin", Set.of("order.create")),
            new Room("orders", "/orders/orders", "orders", Set.of("order.read")),
            new Room("kitchen", "/orders/kitchen", "kitchen", Set.of("order.read")),
            new Room("catalogue", "/catalogue/products", "catalogue", Set.of("product.read", "menu.read")),
            new Room("stock", "/stock/ingredients", "box", Set.of("stock.read")),
            new Room("campaigns", "/campaigns/campaigns", "campaign", Set.of("campaign.read")),
            new Room("links", "/links/links", "open", Set.of("campaign.read")),
            new Room("messages", "/outbox/messages", "mail", Set.of("notification.read")),
            new Room("figures", "/orders/statistics", "figures", Set.of("stats.read")),
            new Room("team", "/access/users", "users", Set.of("user.read")));
}
