package org.comptoir.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;

/** A shop's own words, in which {@code {product}} and its like stand for what is only known when they are sent. */
final class Words {
    /** What mails may name, whose design brings price, coupon and link. */
    static final Set<String> OF_MAILS = Set.of("product", "shop");

    static final Set<String> OF_TEXTS = Set.of("product", "shop", "coupon", "price", "until", "link");

    private static final Pattern GAP = Pattern.compile("\\{(\\w*)}");

    private Words() {}

    /** With every gap filled that there is something for, once: what is filled in is not looked at again. */
    static String filled(String own, Map<String, String> values) {
        return GAP.matcher(own)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }

    /** The gaps in the order in which they first come: so WhatsApp counts them. */
    static List<String> inOrder(String own) {
        return GAP.matcher(own).results().map(gap -> gap.group(1)).distinct().toList();
    }

    /** As it is handed in for WhatsApp to approve: {@code {{1}}} for the first gap. */
    static String numbered(String own) {
        List<String> gaps = inOrder(own);
        return GAP.matcher(own).replaceAll(gap -> "{{" + (gaps.indexOf(gap.group(1)) + 1) + "}}");
    }

    /** Refuses what nothing will ever be put into, and a message by phone that leads nowhere. */
    static void check(String field, String own, Set<String> known) {
        if (!known.containsAll(inOrder(own)) || GAP.matcher(own).replaceAll("").matches("(?s).*[{}].*")) {
            throw DomainException.invalid(
                    field,
                    known.equals(OF_MAILS)
                            ? "campaigns_campaignSettings.bad_gap"
                            : "campaigns_campaignSettings.bad_gap_text");
        }
        if (known.contains("link") && !inOrder(own).contains("link")) {
            throw DomainException.invalid(field, "campaigns_campaignSettings.no_link");
        }
    }
}
