package org.comptoir.architecture.planted.catalogue;

import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.catalogue.web.MenuBean;
import org.comptoir.architecture.planted.stock.Shown;

/** Half of a circle, and somebody who reaches into a web package. */
@Breaks({"no circle", "web is a leaf", "repositories stay home"})
public class Menu {
    Shown.IngredientRepository borrowed() {
        return new Shown.IngredientRepository();
    }

    MenuBean bean() {
        return new MenuBean();
    }
}
