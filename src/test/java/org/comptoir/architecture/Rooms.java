package org.comptoir.architecture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms and the arrows between them, as ADR 2 draws them. A new arrow is a decision: change both. */
final class Rooms {
    /** What everybody below may use. */
    private static final Set<String> GROUND = Set.of("kernel", "platform", "access");

    private static final Map<String, Set<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("kernel", Set.of());
        ARROWS.put("platform", Set.of("kernel"));
        ARROWS.put("access", Set.of("kernel", "platform"));
        room("stock");
        room("catalogue", "stock");
        room("orders", "catalogue", "stock");
        room("outbox");
        room("links");
        room("notifications", "stock", "orders", "outbox");
        room("campaigns", "catalogue", "stock", "orders", "outbox", "links");
        String[] services = {"stock", "catalogue", "orders", "outbox", "links", "notifications", "campaigns"};
        room("dashboard", services);
        room("demo", services);
        ARROWS.put("launch", Set.of());
    }

    private Rooms() {}

    private static void room(String name, String... uses) {
        Set<String> all = new LinkedHashSet<>(GROUND);
        all.addAll(List.of(uses));
        ARROWS.put(name, all);
    }

    static Set<String> names() {
        return ARROWS.keySet();
    }

    /** Whether the first room may use the second; a room may use itself. */
    static boolean mayUse(String room, String other) {
        return room.equals(other) || ARROWS.getOrDefault(room, Set.of()).contains(other);
    }

    /** The eleven arrows between rooms proper, that is, without the ground and the two rooms on top. */
    static long arrowsBetweenRooms() {
        return ARROWS.entrySet().stream()
                .filter(e -> !Set.of("dashboard", "demo").contains(e.getKey()))
                .filter(e -> !GROUND.contains(e.getKey()))
                .mapToLong(e ->
                        e.getValue().stream().filter(r -> !GROUND.contains(r)).count())
                .sum();
    }
}
