package org.comptoir.catalogue.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.catalogue.RecipeEdit;
import org.comptoir.catalogue.RecipeLine;
import org.jspecify.annotations.Nullable;

/** The recipe that is being entered, and the ingredient that is looked for. */
public class RecipeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<RecipeRow> rows = new ArrayList<>();
    private @Nullable String wanted;

    static RecipeForm of(List<RecipeLine> lines) {
        RecipeForm form = new RecipeForm();
        lines.forEach(form::add);
        return form;
    }

    void add(RecipeLine line) {
        rows.add(new RecipeRow(line));
    }

    boolean lacks(RecipeLine line) {
        return rows.stream().noneMatch(row -> row.getId() == line.ingredientId());
    }

    List<RecipeEdit> toEdit() {
        return rows.stream().map(RecipeRow::toEdit).toList();
    }

    /** What was looked for; asking for it forgets it. */
    String take() {
        String name = wanted == null ? "" : wanted.strip();
        wanted = null;
        return name;
    }

    public void drop(long ingredient) {
        rows.removeIf(row -> row.getId() == ingredient);
    }

    public List<RecipeRow> getRows() {
        return rows;
    }

    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }
}
