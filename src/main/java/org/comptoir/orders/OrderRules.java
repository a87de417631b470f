package org.comptoir.orders;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What an order must be whatever the catalogue says. Where several things are wrong, the one that the contract names first
 * is told: each rule here looks at all lines before the next; then the catalogue judges line by line, the customer is looked
 * at, and the coupon last.
 */
final class OrderRules {
    private static final int MOST_LINES = 50;
    private static final int MOST_OF_ONE = 99;
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
        invalid(order, ".product_id", "required", line -> line.type() == ItemType.PRODUCT && line.productId() == null);
        invalid(order, ".menu_id", "required", line -> line.type() == ItemType.MENU && line.menuId() == null);
        invalid(
                order,
                ".format",
                "type",
                line -> line.type() == ItemType.PRODUCT && line.format() != ItemFormat.NORMAL);
        refuse(
                order,
                ErrorCode.INVALID_QUANTITY,
                ".quantity",
                line -> line.quantity() < 1 || line.quantity() > MOST_OF_ONE);
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

    private static void refuse(NewOrder order, ErrorCode code, String part, Predicate<NewLine> wrong) {
        first(order, wrong).ifPresent(line -> {
            throw refused(code, line, part);
        });
    }

    private static void invalid(NewOrder order, String part, String reason, Predicate<NewLine> wrong) {
        first(order, wrong).ifPresent(line -> {
            throw DomainException.invalid(path(line, part), reason);
        });
    }

    private static OptionalInt first(NewOrder order, Predicate<NewLine> wrong) {
        return IntStream.range(0, order.lines().size())
                .filter(i -> wrong.test(order.lines().get(i)))
                .findFirst();
    }

    /** The refusal of a line, by the path of what is wrong with it. */
    static DomainException refused(ErrorCode code, int line, String part) {
        return new DomainException(code, Map.of("field", path(line, part)));
    }

    private static String path(int line, String part) {
        return "items[" + line + "]" + part;
    }
}
