package org.comptoir.architecture.planted.catalogue.web;

import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.stock.Shown;

@Breaks("no entity in web")
public class MenuBean {
    private final Shown.Ingredient ingredient = new Shown.Ingredient();

    public long id() {
        return ingredient.id;
    }
}
