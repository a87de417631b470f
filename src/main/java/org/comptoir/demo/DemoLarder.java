package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.RecipeEdit;
import org.comptoir.kernel.TenantId;
import org.comptoir.stock.IngredientEdit;
import org.comptoir.stock.Stock;

/** The demo shop's ingredients, and recipes made of them. */
@ApplicationScoped
class DemoLarder {
    private static final Pattern LINE = Pattern.compile("(.+?) (\\d+)(?:/(\\d+))?(?: ([ra]+)(?:\\+(\\d+))?)?");

    @Inject
    private Stock stock;

    @Inject
    private Catalogue catalogue;

    /** Every ingredient with what lies there of it since that moment; answers their ids by name. */
    Map<String, Long> fill(TenantId shop, Instant since) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> line : DemoFile.lines("ingredients")) {
            IngredientEdit edit = new IngredientEdit(
                    line.get(0),
                    line.get(1),
                    Integer.parseInt(line.get(2)),
                    line.get(3),
                    Integer.parseInt(line.get(4)),
                    true);
            long id = stock.open(shop, edit, Long.parseLong(line.get(5)), since);
            if (!line.get(6).isEmpty()) {
                catalogue.allergens(shop, id, Set.of(line.get(6).split(" ")));
            }
            ids.put(line.get(0), id);
        }
        return ids;
    }

    /** From "Cheddar 2/3 ra+100; Gobelet 1": normal and maxi, removable, addable and for how much. */
    static List<RecipeEdit> recipe(String text, Map<String, Long> ingredients) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .map(part -> line(part, ingredients))
                .toList();
    }

    private static RecipeEdit line(String part, Map<String, Long> ingredients) {
        Matcher read = LINE.matcher(part);
        if (!read.matches()) {
            throw new IllegalStateException("not a line of a recipe: " + part);
        }
        Long id = ingredients.get(read.group(1));
        if (id == null) {
            throw new IllegalStateException("no such ingredient: " + read.group(1));
        }
        int normal = Integer.parseInt(read.group(2));
        String flags = read.group(4) == null ? "" : read.group(4);
        return new RecipeEdit(
                id,
                normal,
                read.group(3) == null ? normal : Integer.parseInt(read.group(3)),
                flags.contains("r"),
                flags.contains("a"),
                read.group(5) == null ? 0 : Long.parseLong(read.group(5)));
    }
}
