package org.comptoir.campaigns;

import java.util.Set;

/** Why a mail is not sent for good. The six of the seed end the row, the others this mail alone. */
final class Skip {
    static final String ALREADY_PURCHASED = "already_purchased";
    static final String OUT_OF_STOCK = "out_of_stock";
    static final String COUPON_EXPIRED = "coupon_expired";
    static final String UNSUBSCRIBED = "unsubscribed";
    static final String INVALID_EMAIL = "invalid_email";
    static final String INVALID_PHONE = "invalid_phone";

    /** They may still be told by phone. */
    static final String UNSUBSCRIBED_MAIL = "unsubscribed_mail";

    static final String INVALID_MAIL = "invalid_mail";
    static final String STOPPED = "stopped";

    /** The reservation was, by a person. */
    static final String CANCELLED = "cancelled";

    /** The row is not there any more: its person was erased. */
    static final String GONE = "gone";

    private static final Set<String> OF_THE_ROW =
            Set.of(ALREADY_PURCHASED, OUT_OF_STOCK, COUPON_EXPIRED, UNSUBSCRIBED, INVALID_EMAIL, INVALID_PHONE);

    private Skip() {}

    static boolean endsTheRow(String reason) {
        return OF_THE_ROW.contains(reason);
    }
}
