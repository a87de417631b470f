package org.comptoir.orders.web;

import java.util.List;
import java.util.Locale;
import org.comptoir.access.OrderSource;
import org.comptoir.orders.DeliveryType;
import org.comptoir.orders.ItemFormat;
import org.comptoir.orders.ItemType;
import org.comptoir.orders.ModifierAction;
import org.comptoir.orders.NewCustomer;
import org.comptoir.orders.NewDelivery;
import org.comptoir.orders.NewLine;
import org.comptoir.orders.NewLine.NewModifier;
import org.comptoir.orders.NewLine.NewSelection;
import org.comptoir.orders.NewOrder;
import org.comptoir.orders.ServiceMode;
import org.jspecify.annotations.Nullable;

/** An order as devices send it. What has a refusal of its own is read as text and may be missing, so that the order's rules say it. */
public record OrderBody(
        String idempotencyKey,
        @Nullable String serviceMode,
        @Nullable String serviceTag,
        @Nullable List<Item> items,
        @Nullable Customer customer,
        @Nullable Delivery delivery,
        @Nullable String couponCode) {

    /** A line. */
    public record Item(
            @Nullable String type,
            @Nullable Long productId,
            @Nullable Long menuId,
            @Nullable Long quantity,
            @Nullable ItemFormat format,
            @Nullable List<Selection> selections,
            @Nullable List<Modifier> modifiers) {
        NewLine toLine() {
            return new NewLine(
                    constant(ItemType.values(), type),
                    productId,
                    menuId,
                    quantity == null ? 0 : quantity,
                    format == null ? ItemFormat.NORMAL : format,
                    selections == null
                            ? List.of()
                            : selections.stream()
                                    .map(s -> new NewSelection(s.menuSlotId(), s.productId()))
                                    .toList(),
                    modifiers == null
                            ? List.of()
                            : modifiers.stream()
                                    .map(m -> new NewModifier(
                                            m.ingredientId(), constant(ModifierAction.values(), m.action())))
                                    .toList());
        }
    }

    /** What is chosen in a slot. */
    public record Selection(long menuSlotId, long productId) {}

    /** An ingredient to remove or to add. */
    public record Modifier(long ingredientId, @Nullable String action) {}

    /** Who orders. */
    public record Customer(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** Where it goes. */
    public record Delivery(DeliveryType type, @Nullable String address) {}

    NewOrder toOrder(OrderSource source) {
        return new NewOrder(
                idempotencyKey,
                source,
                constant(ServiceMode.values(), serviceMode),
                serviceTag,
                items == null ? List.of() : items.stream().map(Item::toLine).toList(),
                customer == null ? null : new NewCustomer(customer.name(), customer.email(), customer.phone()),
                delivery == null ? null : new NewDelivery(delivery.type(), delivery.address()),
                couponCode);
    }

    /** The constant of that name in lower case, or nothing. */
    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                return one;
            }
        }
        return null;
    }
}
