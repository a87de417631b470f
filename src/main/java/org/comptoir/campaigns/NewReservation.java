package org.comptoir.campaigns;

import java.util.List;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reserves. Mail is the channel where none is named; a channel that needs a phone is refused without one.
 *
 * @param productId the product, or nothing where {@code sku} names it
 */
public record NewReservation(
        @Nullable Long productId,
        @Nullable String sku,
        long quantity,
        @Nullable String name,
        String email,
        @Nullable String phone,
        @Nullable String locale,
        List<Channel> channels) {
    private static final int MOST = 99;
    private static final int NAME = 120;
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    public NewReservation {
        sku = sku == null || sku.isBlank() ? null : sku.strip();
        if (productId == null && sku == null) {
            throw DomainException.invalid("product_id", "required");
        }
        if (quantity < 1 || quantity > MOST) {
            throw new DomainException(ErrorCode.INVALID_QUANTITY);
        }
        name = name == null || name.isBlank() ? null : name.strip().replaceAll("\\s+", " ");
        if (name != null && name.codePointCount(0, name.length()) > NAME) {
            throw DomainException.invalid("name", "too_long");
        }
        email = new EmailAddress(email).value();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        if (locale != null && !LANGUAGES.contains(locale)) {
            throw DomainException.invalid("locale", "type");
        }
        channels = channels.isEmpty() ? List.of(Channel.EMAIL) : List.copyOf(channels);
        if (phone == null && channels.stream().anyMatch(channel -> channel != Channel.EMAIL)) {
            throw new DomainException(ErrorCode.INVALID_PHONE);
        }
    }
}
