package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.CategoryEdit;
import org.comptoir.catalogue.MenuEdit;
import org.comptoir.catalogue.ProductEdit;
import org.comptoir.catalogue.SlotEdit;
import org.comptoir.catalogue.SlotType;
import org.comptoir.kernel.TenantId;

/** What the demo shop sells: nine categories, 53 products, and a menu around each burger. */
@ApplicationScoped
class DemoMenuCard {
    private static final int WITH_SIDE_AND_DRINK = 350;
    private static final int MAXI = 150;

    /** In the order of the kiosk; each shows one of the pictures. */
    private static final List<List<String>> CATEGORIES = List.of(
            List.of("menus", "Menus", "burger-double"),
            List.of("boissons", "Boissons", "cup-lemon"),
            List.of("burgers", "Burgers", "burger-cheese"),
            List.of("frites", "Frites", "fries"),
            List.of("encas", "Encas", "nuggets"),
            List.of("wraps", "Wraps", "wrap-chicken"),
            List.of("salades", "Salades", "salad-bowl"),
            List.of("desserts", "Desserts", "sundae-berry"),
            List.of("sauces", "Sauces", "dip-orange"));

    private record Article(long id, String category, String name, int cents, String image) {}

    @Inject
    private Catalogue catalogue;

    @Inject
    private DemoLarder larder;

    /** All of it, sold since that moment. */
    void write(TenantId shop, Instant since) {
        Map<String, Long> ingredients = larder.fill(shop, since);
        Map<String, String> pictures = new HashMap<>();
        Map<String, Long> categories = new HashMap<>();
        int place = 1;
        for (List<String> category : CATEGORIES) {
            String image = image(shop, category.get(2), pictures);
            CategoryEdit edit = new CategoryEdit(category.get(1), category.get(0), image, place++, true);
            categories.put(category.get(0), catalogue.category(shop, edit));
        }
        List<Article> articles = new ArrayList<>();
        for (List<String> line : DemoFile.lines("products")) {
            articles.add(product(shop, line, categories, ingredients, image(shop, line.get(5), pictures)));
        }
        articles.stream()
                .filter(article -> article.category().equals("burgers"))
                .forEach(burger -> catalogue.menu(shop, menu(burger, articles, categories)));
    }

    private Article product(
            TenantId shop,
            List<String> line,
            Map<String, Long> categories,
            Map<String, Long> ingredients,
            String image) {
        Long category = categories.get(line.get(0));
        if (category == null) {
            throw new IllegalStateException("no such category: " + line.get(0));
        }
        int cents = Integer.parseInt(line.get(3));
        String text = line.get(2).isEmpty() ? null : line.get(2);
        ProductEdit edit = new ProductEdit(
                category, line.get(1), text, cents, Integer.parseInt(line.get(4)), null, image, true, null);
        long id = catalogue.product(shop, edit, DemoLarder.recipe(line.get(6), ingredients));
        return new Article(id, line.get(0), line.get(1), cents, image);
    }

    private static MenuEdit menu(Article burger, List<Article> articles, Map<String, Long> categories) {
        Long category = categories.get("menus");
        int cents = burger.cents() + WITH_SIDE_AND_DRINK;
        return new MenuEdit(
                category == null ? 0 : category,
                burger.id(),
                "Menu " + burger.name(),
                null,
                cents,
                cents + MAXI,
                burger.image(),
                true,
                null,
                List.of(
                        new SlotEdit(null, "Accompagnement", SlotType.SIDE, true, of("frites", articles)),
                        new SlotEdit(null, "Boisson", SlotType.DRINK, true, of("boissons", articles)),
                        new SlotEdit(null, "Sauce", SlotType.SAUCE, false, of("sauces", articles))));
    }

    private static List<Long> of(String category, List<Article> articles) {
        return articles.stream()
                .filter(article -> article.category().equals(category))
                .map(Article::id)
                .toList();
    }

    private String image(TenantId shop, String name, Map<String, String> known) {
        return known.computeIfAbsent(name, n -> catalogue.picture(shop, DemoFile.picture(n)));
    }
}
