package org.comptoir.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an order-paid message says, with the seed's metadata; about 2 KB a row together with its columns. */
final class Mail {
    private static final String LINE =
            "<tr><td class=\"q\">%1$d</td><td>Generated product %1$d</td><td class=\"p\">%1$d.00 EUR</td></tr>";
    private static final String HTML =
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Your order</title>"
                    + "</head><body><h1>Your order is paid</h1><table>"
                    + IntStream.rangeClosed(1, 9).mapToObj(LINE::formatted).collect(Collectors.joining())
                    + "</table><p class=\"total\">Total 12.50 EUR</p><p>Thank you.</p></body></html>";
    private final String reference;
    private final String transaction;
    private final String metadata;

    Mail(long order, Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        reference = "K-" + day + "-" + order;
        transaction = "bulk-txn-" + (1_000_000_000L + order);
        metadata = "{\"order_id\":\"" + order + "\",\"order_reference\":\"" + reference + "\",\"transaction_id\":\""
                + transaction
                + "\",\"customer_name\":\"Guest " + order
                + "\",\"customer_phone\":\"+33600000000\",\"customer_email\":\""
                + customer(order) + "\",\"delivery_type\":\"pickup\",\"items\":["
                + "{\"product_name\":\"Generated product 1\",\"quantity\":2,\"unit_price\":500,\"total_price\":1000},"
                + "{\"product_name\":\"Generated product 2\",\"quantity\":1,\"unit_price\":250,\"total_price\":250}],"
                + "\"subtotal_amount\":1250,\"delivery_fee\":0,\"total_amount\":1250,\"payment_method\":\"card\",\"paid_at\":\""
                + at + "\"}";
    }

    /** Guests come back: every order number stands for one of 40,000 addresses. */
    static String customer(long order) {
        return "guest" + (100_000 + order % 40_000) + "@mail.example";
    }

    String transaction() {
        return transaction;
    }

    String subject() {
        return "Order " + reference;
    }

    String html() {
        return HTML;
    }

    String text() {
        return "Order " + reference + ", paid by card: 12.50 EUR";
    }

    String metadata() {
        return metadata;
    }
}
