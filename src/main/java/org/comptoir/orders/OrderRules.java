package org.comptoir.orders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.orders.NewLine.NewModifier;
import org.comptoir.orders.NewLine.NewSelection;
import org.jspecify.annotations.Nullable;

/**
 * What an order must be whatever the catalogue says. Where several things are wrong, the one that the contract names first
 * is told: each rule looks at all lines before the next.
 */
final class OrderRules {
    private static final int MOST_LINES = 50;
    private static final int MOST_OF_ONE = 99;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_TAG = 20;

    private OrderRules() {}

    static void check(NewOrder order) {
        if (order.lines().isEmpty()) {
            throw new DomainException(ErrorCode.EMPTY_ORDER);
        }
        if (order.lines().size() > MOST_LINES) {
            throw DomainException.invalid("items", "too_many");
        }
        requireMode(order);
        tag(order);
        refuse(order, ErrorCode.INVALID_ITEM_TYPE, ".type", line -> line.type() == null);
        refuse(
                order,
                ErrorCode.VALIDATION_ERROR,
                ".product_id",
                line -> line.type() == ItemType.PRODUCT && line.productId() == null);
        refuse(
                order,
                ErrorCode.VALIDATION_ERROR,
                ".menu_id",
                line -> line.type() == ItemType.MENU && line.menuId() == null);
        refuse(
                order,
                ErrorCode.VALIDATION_ERROR,
                ".format",
                line -> line.type() == ItemType.PRODUCT && line.format() != ItemFormat.NORMAL);
        refuse(
                order,
                ErrorCode.INVALID_QUANTITY,
                ".quantity",
                line -> line.quantity() < 1 || line.quantity() > MOST_OF_ONE);
        refuse(
                order,
                ErrorCode.INVALID_SELECTION,
                ".selections",
                line -> !line.selections().isEmpty()
                        && (line.type() == ItemType.PRODUCT
                                || repeats(line.selections().stream()
                                        .map(NewSelection::menuSlotId)
                                        .toList())));
        refuse(
                order,
                ErrorCode.INVALID_MODIFIER,
                ".modifiers",
                line -> line.modifiers().stream().anyMatch(m -> m.action() == null)
                        || repeats(line.modifiers().stream()
                                .map(NewModifier::ingredientId)
                                .toList()));
    }

    /** The table, or the lane at the drive; null where none was given. */
    static @Nullable String tag(NewOrder order) {
        String tag = Texts.line(order.serviceTag());
        if (tag != null && (order.serviceMode() == ServiceMode.TAKEAWAY || Texts.length(tag) > LONGEST_TAG)) {
            throw new DomainException(ErrorCode.INVALID_SERVICE_TAG);
        }
        return tag;
    }

    private static void requireMode(NewOrder order) {
        ServiceMode mode = order.serviceMode();
        boolean atTheDrive = order.source() == OrderSource.DRIVE;
        if (mode == null || atTheDrive != (mode == ServiceMode.DRIVE)) {
            throw new DomainException(ErrorCode.INVALID_SERVICE_MODE);
        }
        DeliveryType expected = mode == ServiceMode.DINE_IN ? DeliveryType.DINE_IN : DeliveryType.PICKUP;
        boolean brought = mode == ServiceMode.TAKEAWAY && order.isDelivered();
        if (order.delivery() != null && !brought && order.delivery().type() != expected) {
            throw new DomainException(ErrorCode.INVALID_SERVICE_MODE, Map.of("field", "delivery.type"));
        }
    }

    private static boolean repeats(List<Long> ids) {
        return ids.size() > MOST_PARTS
                || ids.stream().filter(Objects::nonNull).distinct().count() < ids.size();
    }

    private static void refuse(NewOrder order, ErrorCode code, String part, Predicate<NewLine> wrong) {
        for (int i = 0; i < order.lines().size(); i++) {
            if (wrong.test(order.lines().get(i))) {
                throw refused(code, i, part);
            }
        }
    }

    /** The refusal of a line, by the path of what is wrong with it. */
    static DomainException refused(ErrorCode code, int line, String part) {
        String field = "items[" + line + "]" + part;
        return code == ErrorCode.VALIDATION_ERROR
                ? DomainException.invalid(field, "required")
                : new DomainException(code, Map.of("field", field));
    }
}
