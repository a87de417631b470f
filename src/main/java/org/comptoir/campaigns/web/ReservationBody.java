package org.comptoir.campaigns.web;

import java.util.List;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.NewReservation;
import org.jspecify.annotations.Nullable;

/** A reservation as it is sent; one piece where no quantity is named. */
public record ReservationBody(
        @Nullable Long productId,
        @Nullable String sku,
        @Nullable Long quantity,
        @Nullable String name,
        String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable List<Channel> consentChannels) {
    NewReservation toReservation() {
        return new NewReservation(
                productId,
                sku,
                quantity == null ? 1 : quantity,
                name,
                email,
                phone,
                locale,
                consentChannels == null ? List.of() : consentChannels);
    }
}
