package org.comptoir.campaigns;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who must not be told, as SQL: reservation r of product p. An opt-out always wins; one of somebody erased keeps a hash of the mail. */
final class OptedOut {
    private static final String OF_PRODUCT = " AND (o.scope = 'global' OR o.sku = COALESCE(p.sku, CONCAT('#', p.id)))";
    private static final String FROM = " FROM mz_product_restock_optout o WHERE o.tenant_id = r.tenant_id AND ";
    private static final String BY_MAIL =
            FROM + "o.customer_email IN (r.customer_email, CONCAT('sha256:', SHA2(LOWER(r.customer_email), 256)))";
    private static final String BY_PHONE = FROM + "o.customer_phone = r.customer_phone";

    private static final String OF_ALL = OF_PRODUCT + " AND o.channel = 'all')";
    private static final String EVERY = "(SELECT GROUP_CONCAT(DISTINCT o.channel)";

    /** From every channel. */
    static final String ALL = "(EXISTS (SELECT 1" + BY_MAIL + OF_ALL + " OR EXISTS (SELECT 1" + BY_PHONE + OF_ALL + ")";

    /** The channels that they are opted out of, by mail or by phone, as {@link #from} reads them. */
    static final String CHANNELS =
            "CONCAT_WS(',', " + EVERY + BY_MAIL + OF_PRODUCT + "), " + EVERY + BY_PHONE + OF_PRODUCT + "))";

    private OptedOut() {}

    /** Whether those channels, read from the column, stop all of these. */
    static boolean from(Collection<Channel> wanted, String channels) {
        Set<String> out = new HashSet<>(Arrays.asList(channels.split(",")));
        return out.contains("all") || wanted.stream().map(Channel::column).allMatch(out::contains);
    }
}
