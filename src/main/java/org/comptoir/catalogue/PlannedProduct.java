package org.comptoir.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportChange.Field;
import org.jspecify.annotations.Nullable;

/** What a line of a file comes to: the product that it is about, if there is one, and what that shall be. */
record PlannedProduct(
        ProductLine line,
        @Nullable ProductSheet before,
        ProductEdit edit,
        @Nullable List<RecipeEdit> recipe) {

    boolean isPriced() {
        return before != null && Prices.of(before, edit, recipe).differ();
    }

    /** Whether there is anything to write. */
    boolean isChanged() {
        ProductSheet was = before;
        return was == null
                || !edit.equals(was.edit())
                || (recipe != null && !Prices.byIngredient(recipe).equals(Prices.byIngredient(was)));
    }

    /** As the file writes it, so that a person finds it there. */
    ImportChange change(Decimals prices, Decimals rates) {
        List<Field> fields = new ArrayList<>();
        ProductSheet was = before;
        Field.note(fields, "sku", was == null ? null : was.sku(), edit.sku());
        Field.note(fields, "name", was == null ? edit.name() : was.name(), edit.name());
        Field.note(fields, "category", was == null ? null : was.categoryName(), category(was));
        Field.note(
                fields, "price", was == null ? null : prices.write(was.priceCents()), prices.write(edit.priceCents()));
        Field.note(
                fields, "vat", was == null ? null : rates.writeShort(was.vatRate()), rates.writeShort(edit.vatRate()));
        Field.note(fields, "description", was == null ? null : was.description(), edit.description());
        Field.note(fields, "is_available", was == null || was.isAvailable(), edit.isAvailable());
        recipe(fields, new RecipeText(prices));
        return was == null
                ? ImportChange.created(line.line(), edit.name(), fields)
                : ImportChange.of(line.line(), edit.name(), fields);
    }

    /** The shop's own way of writing its name, where it is the same. */
    private String category(@Nullable ProductSheet was) {
        return was != null && was.categoryId() == edit.categoryId() ? was.categoryName() : line.category();
    }

    /** Only the ingredients that differ: a recipe is long. */
    private void recipe(List<Field> fields, RecipeText text) {
        List<RecipePart> after = line.recipe();
        if (after == null || recipe == null) {
            return;
        }
        List<RecipeLine> known = before == null ? List.of() : before.ingredients();
        List<RecipeEdit> old = known.stream().map(RecipeLine::edit).toList();
        List<RecipePart> gone = new ArrayList<>();
        List<RecipePart> come = new ArrayList<>();
        known.stream()
                .filter(one -> !recipe.contains(one.edit()))
                .map(RecipePart::of)
                .forEach(gone::add);
        for (int i = 0; i < after.size(); i++) {
            if (!old.contains(recipe.get(i))) {
                come.add(after.get(i));
            }
        }
        Field.note(fields, "recipe", text.write(gone), text.write(come));
    }
}
