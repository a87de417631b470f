package org.comptoir.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.catalogue.Assortment;
import org.comptoir.catalogue.Assortment.Menu;
import org.comptoir.catalogue.Assortment.Product;

/**
 * All that a till needs to take orders.
 *
 * @param codes the digits that choose each thing
 * @param frequent what is sold most, as "product:id" or "menu:id", the most sold first
 */
public record OrderEntry(
        LocalDate serviceDay,
        int slaMinutes,
        long deliveryFeeCents,
        int deliveryFeeVatRate,
        List<Shelf> categories,
        List<Product> products,
        List<Menu> menus,
        List<Code> codes,
        List<String> frequent) {

    /** A category with something in it. */
    public record Shelf(long id, String name) {}

    /** What somebody types to choose a thing, which is "product:id" or "menu:id". */
    public record Code(String thing, String code) {}

    /** What a thing is called in {@code codes} and {@code frequent}. */
    static String key(ItemType type, long id) {
        return type.column() + ":" + id;
    }

    /** Everything in the order of the card, by category: menus before products. */
    static List<String> keys(Assortment assortment, long category) {
        return Stream.concat(
                        assortment.menus().stream()
                                .filter(menu -> menu.categoryId() == category)
                                .map(menu -> key(ItemType.MENU, menu.id())),
                        assortment.products().stream()
                                .filter(product -> product.categoryId() == category)
                                .map(product -> key(ItemType.PRODUCT, product.id())))
                .toList();
    }
}
