package org.comptoir.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.outbox.Candidate;
import org.comptoir.platform.phone.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** A row as it stands just before one of its messages goes, and what speaks against that. */
record GateRow(
        long container,
        CampaignState state,
        @Nullable Instant pausedAt,
        @Nullable Instant resumedAt,
        Instant arrivedAt,
        @Nullable Instant firstSentAt,
        Instant expiresAt,
        boolean purchased,
        long product,
        String email,
        List<Channel> channels,
        boolean cancelled,
        @Nullable String phone,
        @Nullable String skipped,
        String optedOut) {

    /** The first moment at which that message might have gone, its window aside; a person's word is a new beginning. */
    Instant allowed(Message message, Duration delay) {
        Instant sent = message == Message.MAIL2 ? firstSentAt : null;
        Instant first = sent == null ? arrivedAt : sent.plus(delay);
        return resumedAt != null && resumedAt.isAfter(first) ? resumedAt : first;
    }

    /** Why that message must never go; nothing where it may. What ended the row for one message ended it for all. */
    @Nullable
    String against(Message message, Candidate one, boolean isThere, Instant now) {
        if (skipped != null) {
            return skipped;
        }
        if (purchased) {
            return Skip.ALREADY_PURCHASED;
        }
        if (OptedOut.from(channels, optedOut)) {
            return Skip.UNSUBSCRIBED;
        }
        if (OptedOut.from(List.of(message.channel()), optedOut)) {
            return Skip.unsubscribedFrom(message.channel());
        }
        if (cancelled) {
            return Skip.CANCELLED;
        }
        if (state == CampaignState.STOPPED) {
            return Skip.STOPPED;
        }
        if (!expiresAt.isAfter(now)) {
            return Skip.COUPON_EXPIRED;
        }
        if (!isThere) {
            return Skip.OUT_OF_STOCK;
        }
        return reaches(message, one.recipient()) ? null : unreachable(message);
    }

    /** Whether it is still the address or phone that it was queued for, and a good one. */
    private boolean reaches(Message message, String recipient) {
        return message.isMail()
                ? EmailAddress.isValid(email) && email.equalsIgnoreCase(recipient)
                : phone != null && PhoneNumbers.isPossible(phone) && phone.equals(recipient);
    }

    /** The end of the row where no other kind of channel is left, of this channel otherwise. */
    private String unreachable(Message message) {
        boolean others = channels.stream().anyMatch(channel -> (channel == Channel.EMAIL) != message.isMail());
        return others ? Skip.invalidFor(message.channel()) : message.isMail() ? Skip.INVALID_EMAIL : Skip.INVALID_PHONE;
    }
}
