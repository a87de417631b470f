package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.comptoir.catalogue.ForSale;
import org.comptoir.orders.NewLine.NewModifier;
import org.comptoir.orders.NewLine.NewSelection;

/** Whatever is in a cart: its amounts add up, and they come from what is for sale. */
class PricingTest {
    private static final long BURGER = 1;
    private static final long DRINK = 2;
    private static final long OTHER_DRINK = 3;
    private static final long MENU = 7;
    private static final long SLOT = 8;
    private static final long CHEESE = 9;
    private static final long ONION = 10;

    /** A shop's prices and rates, and a cart. */
    record Cart(ForSale shop, List<NewLine> lines) {}

    @Property
    void vatIsWhatRoundingHalfUpLeaves(@ForAll @LongRange(min = 1, max = 4_000_000_000L) long ttc) {
        for (int rate : new int[] {0, 55, 100, 200, 1000}) {
            long exact = BigDecimal.valueOf(ttc)
                    .multiply(BigDecimal.valueOf(1000))
                    .divide(BigDecimal.valueOf(1000 + rate), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(Vat.ht(ttc, rate)).isEqualTo(exact);
        }
    }

    @Property
    void amountsAddUpAndComeFromTheCatalogue(@ForAll("carts") Cart cart) {
        List<PricedLine> lines = new Pricing(cart.shop()).price(cart.lines());
        Totals totals = Totals.of(lines);
        assertThat(totals.htCents() + totals.vatCents()).isEqualTo(totals.ttcCents());
        assertThat(totals.vatCents()).isNotNegative();
        assertThat(totals.ttcCents())
                .isEqualTo(cart.lines().stream()
                        .mapToLong(line -> naive(cart.shop(), line))
                        .sum());
        assertThat(totals.htCents())
                .isEqualTo(lines.stream().mapToLong(PricedLine::htCents).sum());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).vatRate())
                    .isEqualTo(rate(cart.shop(), cart.lines().get(i)));
        }
    }

    private static long naive(ForSale shop, NewLine line) {
        long each = line.type() == ItemType.PRODUCT
                ? shop.products().get(line.productId()).priceCents()
                : line.format() == ItemFormat.MAXI
                        ? shop.menus().get(MENU).priceMaxiCents()
                        : shop.menus().get(MENU).priceNormalCents();
        for (NewModifier modifier : line.modifiers()) {
            if (modifier.action() == ModifierAction.ADD) {
                each += shop.products().get(BURGER).ingredients().get(CHEESE).extraPriceCents();
            }
        }
        return each * line.quantity();
    }

    private static int rate(ForSale shop, NewLine line) {
        return line.type() == ItemType.PRODUCT
                ? shop.products().get(line.productId()).vatRate()
                : Math.max(
                        shop.products().get(BURGER).vatRate(),
                        line.selections().stream()
                                .mapToInt(
                                        s -> shop.products().get(s.productId()).vatRate())
                                .max()
                                .orElse(0));
    }

    @Provide
    Arbitrary<Cart> carts() {
        return Combinators.combine(shops(), lines().list().ofMinSize(1).ofMaxSize(50))
                .as(Cart::new);
    }

    private static Arbitrary<ForSale> shops() {
        Arbitrary<Long> price = Arbitraries.longs().between(1, 200_000);
        Arbitrary<Integer> rate = Arbitraries.of(55, 100);
        Arbitrary<List<Long>> prices = price.list().ofSize(6);
        return Combinators.combine(prices, rate.list().ofSize(3)).as((p, r) -> {
            var cheese = new ForSale.Ingredient(true, true, true, p.get(5));
            var onion = new ForSale.Ingredient(true, true, false, p.get(5));
            return new ForSale(
                    List.of(
                                    product(BURGER, p.get(0), r.get(0), Map.of(CHEESE, cheese, ONION, onion)),
                                    product(DRINK, p.get(1), r.get(1), Map.of()),
                                    product(OTHER_DRINK, p.get(2), r.get(2), Map.of()))
                            .stream()
                            .collect(Collectors.toMap(ForSale.Product::id, Function.identity())),
                    Map.of(
                            MENU,
                            new ForSale.Menu(
                                    MENU,
                                    "Menu",
                                    BURGER,
                                    p.get(3),
                                    p.get(4),
                                    true,
                                    Map.of(SLOT, new ForSale.Slot(true, Set.of(DRINK, OTHER_DRINK))))));
        });
    }

    private static ForSale.Product product(long id, long price, int rate, Map<Long, ForSale.Ingredient> ingredients) {
        return new ForSale.Product(id, "Product " + id, price, rate, true, ingredients);
    }

    private static Arbitrary<NewLine> lines() {
        Arbitrary<List<NewModifier>> modifiers = Arbitraries.of(
                List.of(),
                List.of(new NewModifier(CHEESE, ModifierAction.ADD)),
                List.of(new NewModifier(ONION, ModifierAction.REMOVE), new NewModifier(CHEESE, ModifierAction.ADD)),
                List.of(new NewModifier(CHEESE, ModifierAction.REMOVE)));
        Arbitrary<Long> quantity = Arbitraries.longs().between(1, 99);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(DRINK, OTHER_DRINK), quantity)
                        .as(NewLine::product),
                Combinators.combine(quantity, modifiers)
                        .as((q, m) -> new NewLine(ItemType.PRODUCT, BURGER, null, q, ItemFormat.NORMAL, List.of(), m)),
                Combinators.combine(
                                quantity,
                                modifiers,
                                Arbitraries.of(ItemFormat.class),
                                Arbitraries.of(DRINK, OTHER_DRINK))
                        .as((q, m, f, d) ->
                                new NewLine(ItemType.MENU, null, MENU, q, f, List.of(new NewSelection(SLOT, d)), m)));
    }
}
