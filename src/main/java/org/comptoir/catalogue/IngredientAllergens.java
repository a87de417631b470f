package org.comptoir.catalogue;

import java.util.List;

/** Which of the fourteen an ingredient holds. */
public record IngredientAllergens(long ingredientId, String name, List<String> allergens) {}
