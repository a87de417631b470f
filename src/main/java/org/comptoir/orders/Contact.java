package org.comptoir.orders;

import org.comptoir.access.SalesTerms;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.comptoir.platform.phone.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Whom an order is for and where it goes. */
record Contact(
        @Nullable String name,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        DeliveryType type,
        @Nullable String address,
        @Nullable String table,
        long feeCents,
        int feeVatRate) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 500;

    static Contact of(NewOrder order, SalesTerms terms) {
        NewCustomer customer = order.customer() == null ? new NewCustomer(null, null, null) : order.customer();
        String email = Texts.line(customer.email());
        String phone = Texts.line(customer.phone());
        return new Contact(
                Texts.upTo(LONGEST_NAME, Texts.line(customer.name()), "customer.name"),
                email == null ? null : new EmailAddress(email),
                phone == null ? null : PhoneNumbers.read(phone, terms.country()),
                type(order),
                order.isDelivered() ? address(order.delivery()) : null,
                OrderRules.tag(order),
                order.isDelivered() ? terms.deliveryFeeCents() : 0,
                terms.deliveryFeeVatRate());
    }

    /** False where a row would say nothing that the order itself does not. */
    boolean saysSomething() {
        return name != null || email != null || phone != null || table != null || type == DeliveryType.DELIVERY;
    }

    private static DeliveryType type(NewOrder order) {
        if (order.isDelivered()) {
            return DeliveryType.DELIVERY;
        }
        return order.serviceMode() == ServiceMode.DINE_IN ? DeliveryType.DINE_IN : DeliveryType.PICKUP;
    }

    private static String address(@Nullable NewDelivery delivery) {
        String address = delivery == null || delivery.address() == null
                ? ""
                : delivery.address().strip();
        if (address.isEmpty()) {
            throw DomainException.invalid("delivery.address", "required");
        }
        Texts.upTo(LONGEST_ADDRESS, address, "delivery.address");
        return address;
    }
}
