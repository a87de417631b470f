package org.comptoir.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comptoir.catalogue.ForSale;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.orders.NewLine.NewModifier;
import org.comptoir.orders.NewLine.NewSelection;
import org.comptoir.orders.PricedLine.Choice;
import org.comptoir.orders.PricedLine.Modifier;
import org.jspecify.annotations.Nullable;

/** Judges lines by what is for sale, and gives them their prices. */
record Pricing(ForSale forSale) {
    /** What the columns hold; a fee still fits beside it. */
    private static final long HIGHEST_TOTAL = 4_000_000_000L;

    List<PricedLine> price(List<NewLine> lines) {
        List<PricedLine> priced = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).type() == ItemType.MENU ? menu(lines.get(i), i) : product(lines.get(i), i))
                .toList();
        if (Totals.of(priced).ttcCents() > HIGHEST_TOTAL) {
            throw DomainException.invalid("items", "too_dear");
        }
        return priced;
    }

    private PricedLine product(NewLine line, int at) {
        ForSale.Product product = known(line.productId(), at, ".product_id");
        if (!line.selections().isEmpty()) {
            throw OrderRules.refused(ErrorCode.INVALID_SELECTION, at, ".selections");
        }
        return new PricedLine(
                ItemType.PRODUCT,
                product.id(),
                ItemFormat.NORMAL,
                product.name(),
                product.priceCents(),
                product.vatRate(),
                (int) line.quantity(),
                List.of(),
                modifiers(line, product, at));
    }

    private PricedLine menu(NewLine line, int at) {
        ForSale.Menu menu = forSale.menus().get(line.menuId());
        if (menu == null || !menu.isOrderable()) {
            throw OrderRules.refused(ErrorCode.MENU_UNAVAILABLE, at, ".menu_id");
        }
        ForSale.Product burger = known(menu.burgerProductId(), at, ".menu_id");
        List<ForSale.Product> chosen = new ArrayList<>();
        List<Choice> choices = choices(line, menu, at, chosen);
        int rate = chosen.stream().mapToInt(ForSale.Product::vatRate).reduce(burger.vatRate(), Math::max);
        return new PricedLine(
                ItemType.MENU,
                menu.id(),
                line.format(),
                menu.name(),
                line.format() == ItemFormat.MAXI ? menu.priceMaxiCents() : menu.priceNormalCents(),
                rate,
                (int) line.quantity(),
                choices,
                modifiers(line, burger, at));
    }

    /** In the order in which a customer is asked. */
    private List<Choice> choices(NewLine line, ForSale.Menu menu, int at, List<ForSale.Product> chosen) {
        Map<Long, Long> bySlot = new HashMap<>();
        for (int i = 0; i < line.selections().size(); i++) {
            NewSelection selection = line.selections().get(i);
            ForSale.Slot slot = menu.slots().get(selection.menuSlotId());
            if (slot == null
                    || !slot.options().contains(selection.productId())
                    || bySlot.put(selection.menuSlotId(), selection.productId()) != null) {
                throw OrderRules.refused(ErrorCode.INVALID_SELECTION, at, ".selections[" + i + "]");
            }
        }
        List<Choice> choices = new ArrayList<>();
        menu.slots().forEach((id, slot) -> {
            Long product = bySlot.get(id);
            if (product != null) {
                ForSale.Product found = known(product, at, ".selections");
                chosen.add(found);
                choices.add(new Choice(id, found.id(), found.name()));
            } else if (slot.isRequired()) {
                throw OrderRules.refused(ErrorCode.INVALID_SELECTION, at, ".selections");
            }
        });
        return choices;
    }

    /** By ingredient, so that every order locks them in the same order. */
    private static List<Modifier> modifiers(NewLine line, ForSale.Product product, int at) {
        List<Modifier> modifiers = new ArrayList<>();
        Set<Long> changed = new HashSet<>();
        for (int i = 0; i < line.modifiers().size(); i++) {
            NewModifier wanted = line.modifiers().get(i);
            ForSale.Ingredient ingredient = product.ingredients().get(wanted.ingredientId());
            String part = ".modifiers[" + i + "]";
            boolean adds = wanted.action() == ModifierAction.ADD;
            if (ingredient == null || wanted.action() == null || !changed.add(wanted.ingredientId())) {
                throw OrderRules.refused(ErrorCode.INVALID_MODIFIER, at, part);
            }
            if (!adds && !ingredient.isRemovable()) {
                throw OrderRules.refused(ErrorCode.INGREDIENT_NOT_REMOVABLE, at, part);
            }
            if (adds && !(ingredient.isAddable() && ingredient.isActive())) {
                throw OrderRules.refused(ErrorCode.INGREDIENT_NOT_ADDABLE, at, part);
            }
            modifiers.add(
                    new Modifier(wanted.ingredientId(), wanted.action(), adds ? ingredient.extraPriceCents() : 0));
        }
        modifiers.sort(Comparator.comparingLong(Modifier::ingredientId));
        return modifiers;
    }

    private ForSale.Product known(@Nullable Long id, int at, String part) {
        ForSale.Product product = forSale.products().get(id);
        if (product == null || !product.isOrderable()) {
            throw OrderRules.refused(ErrorCode.PRODUCT_UNAVAILABLE, at, part);
        }
        return product;
    }
}
