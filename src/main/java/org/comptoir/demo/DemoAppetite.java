package org.comptoir.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comptoir.catalogue.Assortment;
import org.comptoir.catalogue.OfferedProduct.OfferedIngredient;
import org.comptoir.orders.ItemFormat;
import org.comptoir.orders.ItemType;
import org.comptoir.orders.ModifierAction;
import org.comptoir.orders.NewLine;
import org.comptoir.orders.NewLine.NewModifier;
import org.comptoir.orders.NewLine.NewSelection;

/** What people order in the demo shop: mostly menus, each party its own way. */
final class DemoAppetite {
    private static final int[] PARTY = {46, 31, 12, 8, 3};
    private static final int[] MEALS = {60, 14, 9, 7, 10};
    private static final List<String> INSTEAD = List.of("burgers", "wraps", "salades", "encas");
    private static final int MAXI = 34;
    private static final int OPTIONAL = 70;
    private static final int CHANGED = 16;
    private static final int LESS = 65;
    private static final int FRIES = 45;
    private static final int DRINK = 60;
    private static final int DESSERT = 19;

    private final Random random;
    private final Map<String, List<Assortment.Product>> products = new LinkedHashMap<>();
    private final Map<Long, Assortment.Product> byId = new LinkedHashMap<>();
    private final List<Assortment.Menu> menus;

    DemoAppetite(Assortment card, Random random) {
        this.random = random;
        menus = card.menus();
        card.products().forEach(product -> byId.put(product.id(), product));
        card.categories()
                .forEach(category -> products.put(
                        category.slug(),
                        card.products().stream()
                                .filter(product -> product.categoryId() == category.id())
                                .toList()));
    }

    /** What a party of one or more has; who has the same shares a line. */
    List<NewLine> party() {
        Map<NewLine, Long> wanted = new LinkedHashMap<>();
        for (int guest = 0; guest <= Chance.among(PARTY, random); guest++) {
            meal().forEach(line -> wanted.merge(line, 1L, Long::sum));
        }
        return wanted.entrySet().stream()
                .map(one -> times(one.getKey(), one.getValue()))
                .toList();
    }

    private List<NewLine> meal() {
        List<NewLine> lines = new ArrayList<>();
        int kind = Chance.among(MEALS, random);
        if (kind == 0) {
            lines.add(menu(Chance.favourite(menus, random)));
        } else {
            lines.add(of(INSTEAD.get(kind - 1)));
            add(lines, FRIES, "frites");
            add(lines, DRINK, "boissons");
        }
        add(lines, DESSERT, "desserts");
        return lines;
    }

    private void add(List<NewLine> lines, int share, String category) {
        if (Chance.percent(share, random)) {
            lines.add(of(category));
        }
    }

    private NewLine of(String category) {
        Assortment.Product product = Chance.favourite(products.getOrDefault(category, List.of()), random);
        return new NewLine(
                ItemType.PRODUCT, product.id(), null, 1, ItemFormat.NORMAL, List.of(), changes(product.ingredients()));
    }

    private NewLine menu(Assortment.Menu menu) {
        List<NewSelection> chosen = menu.slots().stream()
                .filter(slot -> slot.isRequired() || Chance.percent(OPTIONAL, random))
                .map(slot -> new NewSelection(slot.id(), Chance.favourite(slot.optionProductIds(), random)))
                .toList();
        Assortment.Product burger = byId.get(menu.burgerProductId());
        return new NewLine(
                ItemType.MENU,
                null,
                menu.id(),
                1,
                Chance.percent(MAXI, random) ? ItemFormat.MAXI : ItemFormat.NORMAL,
                chosen,
                burger == null ? List.of() : changes(burger.ingredients()));
    }

    private List<NewModifier> changes(List<OfferedIngredient> ingredients) {
        boolean less = Chance.percent(LESS, random);
        List<OfferedIngredient> open = ingredients.stream()
                .filter(one -> less ? one.isRemovable() : one.isAddable())
                .toList();
        return open.isEmpty() || !Chance.percent(CHANGED, random)
                ? List.of()
                : List.of(new NewModifier(
                        open.get(random.nextInt(open.size())).ingredientId(),
                        less ? ModifierAction.REMOVE : ModifierAction.ADD));
    }

    private static NewLine times(NewLine line, long quantity) {
        return new NewLine(
                line.type(),
                line.productId(),
                line.menuId(),
                quantity,
                line.format(),
                line.selections(),
                line.modifiers());
    }
}
