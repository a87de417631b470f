package org.comptoir.architecture.planted.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.catalogue.Menu;

/** What a room shows that it should not. */
public final class Shown {
    private Shown() {}

    @Entity
    @Breaks({"entities stay home", "entities name their table"})
    public static class Ingredient {
        @Id
        public long id;
    }

    @Breaks("repositories stay home")
    public static class IngredientRepository {}

    @Breaks("no entity in a signature")
    public static class Lister {
        public List<Ingredient> all() {
            return List.of();
        }
    }

    /** Stock uses no other room; catalogue uses stock, which closes a circle. */
    @Breaks({"arrows", "no circle"})
    public static class Upwards {
        Menu menu() {
            return new Menu();
        }
    }
}
