package org.comptoir.campaigns;

import java.util.Set;

/** Why a message is not sent for good. The six of the seed end the row, the others one message alone. */
final class Skip {
    static final String ALREADY_PURCHASED = "already_purchased";
    static final String OUT_OF_STOCK = "out_of_stock";
    static final String COUPON_EXPIRED = "coupon_expired";
    static final String UNSUBSCRIBED = "unsubscribed";
    static final String INVALID_EMAIL = "invalid_email";
    static final String INVALID_PHONE = "invalid_phone";

    /** They never agreed to that channel, or have no phone for it. */
    static final String NO_CONSENT = "no_consent";

    static final String NO_PHONE = "no_phone";
    static final String STOPPED = "stopped";

    /** The reservation was, by a person. */
    static final String CANCELLED = "cancelled";

    /** The row is not there any more: its person was erased. */
    static final String GONE = "gone";

    /** Somebody took that one message out of the history. */
    static final String BY_HAND = "by_hand";

    private static final Set<String> OF_THE_ROW =
            Set.of(ALREADY_PURCHASED, OUT_OF_STOCK, COUPON_EXPIRED, UNSUBSCRIBED, INVALID_EMAIL, INVALID_PHONE);

    private static final Set<String> OF_A_MESSAGE = Set.of(
            NO_CONSENT,
            NO_PHONE,
            STOPPED,
            CANCELLED,
            GONE,
            BY_HAND,
            "unsubscribed_mail",
            "unsubscribed_sms",
            "unsubscribed_whatsapp");

    private Skip() {}

    static boolean endsTheRow(String reason) {
        return OF_THE_ROW.contains(reason);
    }

    /** Whether we decided so; otherwise it is what a server or a provider said, or an address that is none. */
    static boolean isOurs(String reason) {
        return endsTheRow(reason) || OF_A_MESSAGE.contains(reason);
    }

    /** They may still be told by another channel. */
    static String unsubscribedFrom(Channel channel) {
        return switch (channel) {
            case EMAIL -> "unsubscribed_mail";
            case SMS -> "unsubscribed_sms";
            case WHATSAPP -> "unsubscribed_whatsapp";
        };
    }

    /** What the channel would be reached by is none. */
    static String invalidFor(Channel channel) {
        return channel == Channel.EMAIL ? "invalid_mail" : "invalid_number";
    }
}
