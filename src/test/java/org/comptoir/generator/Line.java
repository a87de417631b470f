package org.comptoir.generator;

import java.util.SplittableRandom;

/** One line of an order as a guest would choose it: a menu with its choices, or a product; priced and consumed by the rules. */
final class Line {
    private static final int NONE = -1;
    final int menu;
    final int product;
    final boolean maxi;
    final int quantity;
    /** The ingredient that is left out or added, counted in the recipe. */
    final int modified;

    final boolean added;
    final int[] choices;

    /** Two lines of three are menus; the lines of one order keep to neighbouring menus, as a family does. */
    Line(SplittableRandom random, int taste) {
        boolean isMenu = random.nextInt(3) > 0;
        menu = isMenu ? (taste + random.nextInt(2)) % Catalogue.MENUS : NONE;
        product = isMenu ? menu : single(random, taste);
        maxi = isMenu && random.nextInt(3) == 0;
        quantity = random.nextInt(10) == 0 ? 2 : 1;
        added = random.nextInt(2) == 0;
        int length = Group.recipe(product).length;
        modified = added ? 1 : 1 + random.nextInt(length - 1);
        choices = new int[isMenu ? Catalogue.SLOTS.length : 0];
        for (int kind = 0; kind < choices.length; kind++) {
            choices[kind] = Catalogue.choice(menu, kind, taste % 2);
        }
    }

    private static int single(SplittableRandom random, int taste) {
        if (random.nextInt(20) == 0) {
            return random.nextInt(Group.EXTRAS.first() + Group.EXTRAS.products());
        }
        return Catalogue.choice(taste, random.nextInt(2), taste % 2);
    }

    boolean isMenu() {
        return menu != NONE;
    }

    String label() {
        return isMenu() ? Catalogue.menuName(menu) : Group.name(product);
    }

    int unitPrice() {
        return isMenu() ? Catalogue.menuPrice(menu, maxi) : Group.price(product);
    }

    int ttc() {
        return (unitPrice() + (added ? Catalogue.EXTRA_CENTS : 0)) * quantity;
    }

    /** The highest rate among a menu's burger and choices. */
    int vatRate() {
        int rate = Group.of(product).vatRate();
        for (int choice : choices) {
            rate = Math.max(rate, Group.of(choice).vatRate());
        }
        return rate;
    }

    /** ROUND(ttc × 1000 / (1000 + rate)), half up, in whole numbers. */
    int ht() {
        int divisor = 1000 + vatRate();
        return (2 * 1000 * ttc() + divisor) / (2 * divisor);
    }

    void consume(int[] ingredients) {
        take(product, ingredients);
        for (int choice : choices) {
            take(choice, ingredients);
        }
        int[] recipe = Group.recipe(product);
        ingredients[recipe[modified]] +=
                added ? quantity : -quantity * (maxi ? Group.of(product).maxi() : 1);
    }

    private void take(int item, int[] ingredients) {
        for (int ingredient : Group.recipe(item)) {
            ingredients[ingredient] += quantity * (maxi ? Group.of(item).maxi() : 1);
        }
    }
}
