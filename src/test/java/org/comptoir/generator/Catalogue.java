package org.comptoir.generator;

import java.sql.SQLException;
import java.util.UUID;

/** The order seed's catalogue: 10 categories, 55 products, 13 menus, 40 slots, 100 ingredients, 400 lines of recipe. */
final class Catalogue {
    static final int INGREDIENTS = 100;
    static final int MENUS = 13;
    static final int EXTRA_CENTS = 50;
    /** What a menu offers besides its burger; only the first menu has a dessert. */
    static final Group[] SLOTS = {Group.DRINKS, Group.SIDES, Group.SAUCES};

    private static final String[] SLOT_TYPES = {"drink", "side", "sauce"};
    private static final int[] CHOICES = {4, 4, 3};

    private final UUID tenant = Tenants.id(1);
    private final long category;
    private final long product;
    private final long ingredient;
    private final long menu;
    private final long slot;

    Catalogue(Loader loader) throws SQLException {
        category = loader.nextId("category");
        product = loader.nextId("product");
        ingredient = loader.nextId("ingredient");
        menu = loader.nextId("menu");
        slot = loader.nextId("menu_slot");
    }

    long ingredient(int index) {
        return ingredient + index;
    }

    long product(int index) {
        return product + index;
    }

    long menu(int index) {
        return menu + index;
    }

    /** The id of a menu's slot: 0 drink, 1 side, 2 sauce. */
    long slot(int menuIndex, int kind) {
        return slot + menuIndex * 3L + kind;
    }

    /** The product that is a slot's nth choice. */
    static int choice(int menuIndex, int kind, int nth) {
        Group group = SLOTS[kind];
        return group.first() + (menuIndex + nth % CHOICES[kind]) % group.products();
    }

    void write(Loader loader) throws SQLException {
        Rows categories = new Rows("category", "id, tenant_id, name, slug, display_order, is_active");
        Rows ingredients = new Rows("ingredient", "id, tenant_id, name, unit, pack_size, low_stock_threshold");
        Rows allergens = new Rows("ingredient_allergen", "ingredient_id, allergen_id");
        Rows products =
                new Rows("product", "id, tenant_id, category_id, name, price_cents, vat_rate, sku, display_order");
        Rows recipes = new Rows(
                "product_ingredient",
                "product_id, ingredient_id, tenant_id, quantity_maxi, is_removable, is_addable, extra_price_cents");
        categories
                .row(category, tenant, "Menus", "menus", 0, 1)
                .row(category + 9, tenant, "Seasonal", "seasonal", 9, 0);
        for (int i = 0; i < INGREDIENTS; i++) {
            ingredients.row(ingredient(i), tenant, "Ingredient " + i, "piece", Ledger.PACK, Ledger.PACK);
            allergens.row(ingredient(i), 1 + i % 14).row(ingredient(i), 1 + (i + 5) % 14);
        }
        for (Group group : Group.values()) {
            long parent = category + 1 + group.ordinal();
            categories.row(parent, tenant, group.label(), group.slug(), 1 + group.ordinal(), 1);
            for (int p = group.first(); p < group.first() + group.products(); p++) {
                products.row(product(p), tenant, parent, Group.name(p), Group.price(p), group.vatRate(), "SKU-" + p, p);
                int[] recipe = Group.recipe(p);
                for (int k = 0; k < recipe.length; k++) {
                    recipes.row(
                            product(p),
                            ingredient(recipe[k]),
                            tenant,
                            group.maxi(),
                            k > 0 ? 1 : 0,
                            k == 1 ? 1 : 0,
                            k == 1 ? EXTRA_CENTS : 0);
                }
            }
        }
        loader.load(categories, ingredients, allergens, products, recipes);
        menus(loader);
    }

    private void menus(Loader loader) throws SQLException {
        Rows menus = new Rows(
                "menu", "id, tenant_id, category_id, burger_product_id, name, price_normal_cents, price_maxi_cents");
        Rows slots = new Rows("menu_slot", "id, tenant_id, menu_id, name, slot_type, is_required, display_order");
        Rows options = new Rows("menu_slot_option", "menu_slot_id, product_id, tenant_id");
        for (int m = 0; m < MENUS; m++) {
            menus.row(menu(m), tenant, category, product(m), menuName(m), menuPrice(m, false), menuPrice(m, true));
            for (int kind = 0; kind < SLOTS.length; kind++) {
                slots.row(slot(m, kind), tenant, menu(m), SLOTS[kind].label(), SLOT_TYPES[kind], 1, kind);
                for (int nth = 0; nth < CHOICES[kind]; nth++) {
                    options.row(slot(m, kind), product(choice(m, kind, nth)), tenant);
                }
            }
        }
        slots.row(slot(MENUS, 0), tenant, menu(0), "Desserts", "dessert", 0, 3);
        for (int nth = 0; nth < Group.DESSERTS.products(); nth++) {
            options.row(slot(MENUS, 0), product(Group.DESSERTS.first() + nth), tenant);
        }
        loader.load(menus, slots, options);
    }

    static String menuName(int index) {
        return "Menu " + index;
    }

    static int menuPrice(int index, boolean maxi) {
        return Group.price(index) + (maxi ? 550 : 400);
    }
}
