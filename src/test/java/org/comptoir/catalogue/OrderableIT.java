package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.comptoir.test.Given;
import org.comptoir.test.Product;

/** Whatever stands in the catalogue and in the stock, the product's one statement says the same as a naive reading of the rules. */
class OrderableIT {
    private static final int INGREDIENTS = 4;
    private static final int PRODUCTS = 5;
    private static final Kitchen KITCHEN = kitchen();
    private static final String TENANT = "'" + KITCHEN.shop().id() + "'";

    /** An ingredient as it lies there. */
    record Lying(boolean active, int stock) {}

    /** One line of a recipe. */
    record Part(int ingredient, int quantity, boolean removable) {}

    /** A product with its shelf's switch. */
    record Dish(boolean available, boolean shelfOpen, List<Part> recipe) {}

    /** What can be chosen, and whether one must. */
    record Choice(boolean required, List<Integer> options) {}

    /** A whole shop. */
    record World(List<Lying> ingredients, List<Dish> dishes, boolean menuAvailable, int burger, List<Choice> slots) {
        boolean orderable(int dish) {
            Dish d = dishes.get(dish);
            boolean only = d.recipe().size() == 1;
            return d.available()
                    && d.shelfOpen()
                    && d.recipe().stream().filter(p -> only || !p.removable()).allMatch(p -> {
                        Lying there = ingredients.get(p.ingredient());
                        return there.active() && there.stock() >= p.quantity();
                    });
        }

        boolean menuOrderable() {
            return menuAvailable
                    && orderable(burger)
                    && slots.stream().filter(Choice::required).allMatch(s -> s.options().stream()
                            .anyMatch(this::orderable));
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void theStatementSaysWhatTheRulesSay(@ForAll("worlds") World world) throws SQLException {
        write(world);
        Map<String, Boolean> found = answers("/api/staff/products?page_size=100");
        Map<String, Boolean> expected = IntStream.range(0, PRODUCTS)
                .boxed()
                .collect(Collectors.toMap(i -> "P" + i, world::orderable, (a, b) -> a, TreeMap::new));
        assertThat(found).isEqualTo(expected);
        assertThat(answers("/api/staff/menus")).isEqualTo(Map.of("M", world.menuOrderable()));
        assertThat(answers("/api/staff/products?page_size=100&is_orderable=true"))
                .hasSize((int) expected.values().stream().filter(v -> v).count());
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Lying> lying = Combinators.combine(
                        mostly(), Arbitraries.integers().between(0, 3))
                .as(Lying::new);
        Arbitrary<Part> part = Combinators.combine(
                        Arbitraries.integers().between(0, INGREDIENTS - 1),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as(Part::new);
        Arbitrary<Dish> dish = Combinators.combine(
                        mostly(), mostly(), part.list().ofMaxSize(3).uniqueElements(Part::ingredient))
                .as(Dish::new);
        Arbitrary<Choice> choice = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers()
                                .between(0, PRODUCTS - 1)
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements())
                .as(Choice::new)
                .filter(c -> !c.required() || !c.options().isEmpty());
        return Combinators.combine(
                        lying.list().ofSize(INGREDIENTS),
                        dish.list().ofSize(PRODUCTS),
                        mostly(),
                        Arbitraries.integers().between(0, PRODUCTS - 1),
                        choice.list().ofMaxSize(3))
                .as(World::new);
    }

    private static Arbitrary<Boolean> mostly() {
        return Arbitraries.of(true, true, true, true, false);
    }

    private static Map<String, Boolean> answers(String path) {
        return Given.json(KITCHEN.admin().get(path)).getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        row -> row.getString("name"),
                        row -> row.getBoolean("is_orderable"),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static void write(World world) throws SQLException {
        try (Connection connection = Product.shared().connect();
                Statement sql = connection.createStatement()) {
            for (String table : List.of("menu", "product", "ingredient", "category")) {
                sql.executeUpdate("DELETE FROM " + table + " WHERE tenant_id = " + TENANT);
            }
            row(sql, "category", "name, slug, is_active", "'Open', 'open', 1), (" + TENANT + ", 'Shut', 'shut', 0");
            for (int i = 0; i < INGREDIENTS; i++) {
                Lying there = world.ingredients().get(i);
                row(
                        sql,
                        "ingredient",
                        "name, unit, is_active, stock_quantity",
                        "'I%d', 'x', %b, %d".formatted(i, there.active(), there.stock()));
            }
            for (int i = 0; i < PRODUCTS; i++) {
                Dish dish = world.dishes().get(i);
                row(
                        sql,
                        "product",
                        "category_id, name, price_cents, vat_rate, is_available",
                        "%s, 'P%d', 500, 100, %b"
                                .formatted(id("category", dish.shelfOpen() ? "Open" : "Shut"), i, dish.available()));
                for (Part part : dish.recipe()) {
                    row(
                            sql,
                            "product_ingredient",
                            "product_id, ingredient_id, quantity_normal, quantity_maxi, is_removable",
                            "%s, %s, %d, %d, %b"
                                    .formatted(
                                            id("product", "P" + i),
                                            id("ingredient", "I" + part.ingredient()),
                                            part.quantity(),
                                            part.quantity(),
                                            part.removable()));
                }
            }
            row(
                    sql,
                    "menu",
                    "category_id, burger_product_id, name, price_normal_cents, price_maxi_cents, is_available",
                    "%s, %s, 'M', 900, 1000, %b"
                            .formatted(
                                    id("category", "Open"),
                                    id("product", "P" + world.burger()),
                                    world.menuAvailable()));
            for (int i = 0; i < world.slots().size(); i++) {
                Choice slot = world.slots().get(i);
                row(
                        sql,
                        "menu_slot",
                        "menu_id, name, slot_type, is_required",
                        "%s, 'S%d', 'side', %b".formatted(id("menu", "M"), i, slot.required()));
                for (int option : slot.options()) {
                    row(
                            sql,
                            "menu_slot_option",
                            "menu_slot_id, product_id",
                            "%s, %s".formatted(id("menu_slot", "S" + i), id("product", "P" + option)));
                }
            }
        }
    }

    private static void row(Statement sql, String table, String columns, String values) throws SQLException {
        sql.executeUpdate("INSERT INTO %s (tenant_id, %s) VALUES (%s, %s)".formatted(table, columns, TENANT, values));
    }

    private static String id(String table, String name) {
        return "(SELECT x.id FROM %s x WHERE x.tenant_id = %s AND x.name = '%s')".formatted(table, TENANT, name);
    }

    private static Kitchen kitchen() {
        try {
            return Kitchen.open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
