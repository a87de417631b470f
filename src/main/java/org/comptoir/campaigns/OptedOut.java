package org.comptoir.campaigns;

/** Who must not be told, as SQL: reservation r of product p. An opt-out always wins; one of somebody erased keeps a hash of the mail. */
final class OptedOut {
    private static final String OF_PRODUCT =
            " AND (o.scope = 'global' OR o.sku = COALESCE(p.sku, CONCAT('#', p.id))) AND o.channel IN (%s))";
    private static final String FROM =
            "EXISTS (SELECT 1 FROM mz_product_restock_optout o WHERE o.tenant_id = r.tenant_id AND ";

    private static final String BY_MAIL =
            FROM + "o.customer_email IN (r.customer_email, CONCAT('sha256:', SHA2(LOWER(r.customer_email), 256)))";
    private static final String BY_PHONE = FROM + "o.customer_phone = r.customer_phone";

    /** From every channel. */
    static final String ALL = by("'all'");

    /** From mail, or from every channel. */
    static final String MAIL = by("'all', 'email'");

    private OptedOut() {}

    private static String by(String channels) {
        String of = OF_PRODUCT.formatted(channels);
        return "(" + BY_MAIL + of + " OR " + BY_PHONE + of + ")";
    }
}
