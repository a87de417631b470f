package org.comptoir.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer pays, before and after a change: what differs needs a PIN and is written down. */
record Prices(Map<String, Object> before, Map<String, Object> after) {

    static Prices of(ProductSheet was, ProductEdit is, @Nullable List<RecipeEdit> recipe) {
        Prices prices = new Prices(new TreeMap<>(), new TreeMap<>());
        prices.note("price_cents", was.priceCents(), is.priceCents());
        prices.note("vat_rate", was.vatRate(), is.vatRate());
        if (recipe != null) {
            prices.extras(was, recipe);
        }
        return prices;
    }

    static Prices of(ProductSheet was, List<RecipeEdit> recipe) {
        Prices prices = new Prices(new TreeMap<>(), new TreeMap<>());
        prices.extras(was, recipe);
        return prices;
    }

    static Prices of(MenuSheet was, MenuEdit is) {
        Prices prices = new Prices(new TreeMap<>(), new TreeMap<>());
        prices.note("price_normal_cents", was.priceNormalCents(), is.priceNormalCents());
        prices.note("price_maxi_cents", was.priceMaxiCents(), is.priceMaxiCents());
        return prices;
    }

    boolean differ() {
        return !before.equals(after);
    }

    Map<String, Object> details() {
        return Map.of("before", before, "after", after);
    }

    static Map<Long, RecipeEdit> byIngredient(ProductSheet sheet) {
        return byIngredient(sheet.ingredients().stream().map(RecipeLine::edit).toList());
    }

    static Map<Long, RecipeEdit> byIngredient(List<RecipeEdit> recipe) {
        return recipe.stream()
                .collect(Collectors.toMap(RecipeEdit::ingredientId, Function.identity(), (one, twice) -> one));
    }

    /** What one more of an ingredient costs; one that cannot be added costs nothing. */
    private void extras(ProductSheet was, List<RecipeEdit> recipe) {
        Map<Long, RecipeEdit> old = byIngredient(was);
        Map<Long, RecipeEdit> fresh = byIngredient(recipe);
        Map<Long, RecipeEdit> all = new TreeMap<>(old);
        all.putAll(fresh);
        all.keySet().forEach(id -> note("extra #" + id, asked(old.get(id)), asked(fresh.get(id))));
    }

    private static long asked(@Nullable RecipeEdit line) {
        return line == null ? 0 : line.asked();
    }

    private void note(String field, long was, long is) {
        if (was != is) {
            before.put(field, was);
            after.put(field, is);
        }
    }
}
