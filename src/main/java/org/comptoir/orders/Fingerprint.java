package org.comptoir.orders;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Tells whether two bodies ask for the same order: by what was understood, not by spaces, field order or unknown fields. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(NewOrder order) {
        Fingerprint all = new Fingerprint();
        all.add(order.source()).add(order.serviceMode()).add(order.serviceTag()).add(order.couponCode());
        NewCustomer customer = order.customer();
        all.add(customer == null ? null : customer.name());
        all.add(customer == null ? null : customer.email());
        all.add(customer == null ? null : customer.phone());
        NewDelivery delivery = order.delivery();
        all.add(delivery == null ? null : delivery.type());
        all.add(delivery == null ? null : delivery.address());
        for (NewLine line : order.lines()) {
            all.add(line.type())
                    .add(line.productId())
                    .add(line.menuId())
                    .add(line.quantity())
                    .add(line.format());
            all.add(line.selections().size());
            line.selections().forEach(s -> all.add(s.menuSlotId()).add(s.productId()));
            all.add(line.modifiers().size());
            line.modifiers().forEach(m -> all.add(m.ingredientId()).add(m.action()));
        }
        return all.digest.digest();
    }

    /** Each with its length before it, so that no two lists of parts read alike. */
    private Fingerprint add(@Nullable Object part) {
        byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
        return this;
    }
}
