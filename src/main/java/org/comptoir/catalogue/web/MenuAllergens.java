package org.comptoir.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comptoir.catalogue.Product;

/** What every customer of a menu meets, by its burger, and what some meet beside, by what they choose. */
public record MenuAllergens(List<String> certain, List<String> possible) {
    static MenuAllergens of(MenuForm form, Map<Long, Product> known) {
        Product burger = known.get(form.getBurger());
        List<String> certain = burger == null ? List.of() : burger.allergens();
        List<String> possible = form.getSlots().stream()
                .flatMap(slot -> slot.getOptions().stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(option -> option.allergens().stream())
                .filter(code -> !certain.contains(code))
                .distinct()
                .toList();
        return new MenuAllergens(certain, possible);
    }
}
