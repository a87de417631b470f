package org.comptoir.generator;

import java.util.Locale;

/** Products of one category: they share a pool of ingredients, of which each takes as many as its recipe is long. */
enum Group {
    BURGERS(13, 14, 6, 690, 100),
    WRAPS(6, 16, 16, 650, 100),
    SALADS(5, 16, 16, 720, 100),
    SIDES(6, 10, 4, 290, 100),
    DRINKS(8, 14, 2, 240, 55),
    SAUCES(7, 10, 2, 60, 100),
    DESSERTS(6, 12, 10, 350, 100),
    EXTRAS(4, 8, 8, 190, 100);

    private final int products;
    private final int pool;
    private final int recipe;
    private final int price;
    private final int vatRate;

    Group(int products, int pool, int recipe, int price, int vatRate) {
        this.products = products;
        this.pool = pool;
        this.recipe = recipe;
        this.price = price;
        this.vatRate = vatRate;
    }

    static Group of(int product) {
        Group group = BURGERS;
        while (product >= group.first() + group.products) {
            group = values()[group.ordinal() + 1];
        }
        return group;
    }

    static String name(int product) {
        Group group = of(product);
        return group.label() + " " + (product - group.first() + 1);
    }

    static int price(int product) {
        Group group = of(product);
        return group.price + 20 * (product - group.first());
    }

    /** The ingredients of a product, counted from 0 over all groups. */
    static int[] recipe(int product) {
        Group group = of(product);
        int[] ingredients = new int[group.recipe];
        for (int k = 0; k < ingredients.length; k++) {
            ingredients[k] = group.firstIngredient() + (product - group.first() + k) % group.pool;
        }
        return ingredients;
    }

    int first() {
        int first = 0;
        for (int i = 0; i < ordinal(); i++) {
            first += values()[i].products;
        }
        return first;
    }

    private int firstIngredient() {
        int first = 0;
        for (int i = 0; i < ordinal(); i++) {
            first += values()[i].pool;
        }
        return first;
    }

    int products() {
        return products;
    }

    int vatRate() {
        return vatRate;
    }

    /** Units of each ingredient in the maxi format: sides and drinks grow, the rest stays. */
    int maxi() {
        return this == SIDES || this == DRINKS ? 2 : 1;
    }

    String label() {
        return name().charAt(0) + slug().substring(1);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
