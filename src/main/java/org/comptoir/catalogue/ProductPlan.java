package org.comptoir.catalogue;

import static org.comptoir.platform.csv.CsvRow.folded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.csv.ImportError;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file against what the shop has: found by article number, otherwise by name. */
final class ProductPlan {
    private static final Map<String, String> COLUMNS = Map.of(
            "price_cents", "price",
            "vat_rate", "vat",
            "category_id", "category",
            "quantity_normal", "recipe",
            "quantity_maxi", "recipe",
            "extra_price_cents", "recipe",
            "ingredients", "recipe");

    private final List<Product> products;
    private final Map<Long, List<RecipeLine>> recipes;
    private final Map<String, Long> categories;
    private final Map<String, Long> ingredients;
    private final Set<String> seen = new HashSet<>();
    private final List<PlannedProduct> steps = new ArrayList<>();
    private final List<ImportError> errors = new ArrayList<>();

    ProductPlan(
            List<Product> products,
            Map<Long, List<RecipeLine>> recipes,
            List<Category> categories,
            List<RecipeLine> ingredients) {
        this.products = products;
        this.recipes = recipes;
        this.categories = categories.stream().collect(Collectors.toMap(c -> folded(c.name()), Category::id));
        this.ingredients =
                ingredients.stream().collect(Collectors.toMap(i -> folded(i.name()), RecipeLine::ingredientId));
    }

    ProductPlan read(List<ProductLine> lines, boolean mayCreate) {
        for (ProductLine line : lines) {
            try {
                PlannedProduct step = step(line);
                if (step.before() == null && !mayCreate) {
                    throw DomainException.invalid("name", "catalogue_productImport.may_not_create");
                }
                if (!seen.add(subject(step))) {
                    throw DomainException.invalid(line.sku() == null ? "name" : "sku", "platform_csv.twice");
                }
                steps.add(step);
            } catch (DomainException wrong) {
                String field = ImportError.field(wrong);
                errors.add(ImportError.of(line.line(), COLUMNS.getOrDefault(field, field), "", wrong));
            }
        }
        return this;
    }

    List<PlannedProduct> steps() {
        return steps;
    }

    List<ImportError> errors() {
        return errors;
    }

    private PlannedProduct step(ProductLine line) {
        Product known = known(line);
        ProductEdit edit = new ProductEdit(
                id(categories, line.category(), "category", "catalogue_productImport.category_unknown"),
                line.name(),
                line.description(),
                line.priceCents(),
                line.vatRate(),
                line.sku(),
                known == null ? null : known.imagePath(),
                line.isAvailable(),
                known == null ? null : known.displayOrder());
        ProductSheet before =
                known == null ? null : ProductSheet.of(known, recipes.getOrDefault(known.id(), List.of()), List.of());
        return new PlannedProduct(line, before, edit, recipe(line.recipe()));
    }

    private @Nullable List<RecipeEdit> recipe(@Nullable List<RecipePart> parts) {
        if (parts == null) {
            return null;
        }
        List<RecipeEdit> edits = parts.stream()
                .map(part -> part.edit(
                        id(ingredients, part.ingredient(), "recipe", "catalogue_productImport.ingredient_unknown")))
                .toList();
        Products.checkLength(edits);
        return edits;
    }

    private static long id(Map<String, Long> known, String name, String column, String reason) {
        Long id = known.get(folded(name));
        if (id == null) {
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR, Map.of("field", column, "reason", reason, "value", name));
        }
        return id;
    }

    private @Nullable Product known(ProductLine line) {
        String sku = line.sku();
        List<Product> numbered = sku == null
                ? List.of()
                : only(products, p -> p.sku() != null && folded(p.sku()).equals(folded(sku)));
        if (!numbered.isEmpty()) {
            return numbered.get(0);
        }
        List<Product> named = only(products, p -> folded(p.name()).equals(folded(line.name())));
        List<Product> found = only(named, p -> p.sku() == null);
        if (found.isEmpty() && sku == null) {
            found = named;
        }
        if (found.size() > 1) {
            found = only(found, p -> folded(p.categoryName()).equals(folded(line.category())));
        }
        if (found.size() > 1) {
            throw DomainException.invalid("name", "catalogue_productImport.ambiguous");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Product> only(List<Product> products, Predicate<Product> which) {
        return products.stream().filter(which).toList();
    }

    private static String subject(PlannedProduct step) {
        ProductSheet before = step.before();
        String sku = step.edit().sku();
        return before != null
                ? "#" + before.id()
                : sku == null ? "name " + folded(step.edit().name()) : "sku " + folded(sku);
    }
}
