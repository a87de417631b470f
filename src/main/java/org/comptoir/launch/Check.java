package org.comptoir.launch;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Predicate;

/** What a setting's value must be: the words that complete "…, but it must be", and the judgement. */
record Check(String mustBe, Predicate<String> holds) {

    static Check text() {
        return new Check("a text", value -> true);
    }

    static Check matches(String mustBe, String regex) {
        return new Check(mustBe, value -> value.matches(regex));
    }

    static Check port(int lowest) {
        return new Check(
                "a whole number from " + lowest + " to 65535",
                value -> value.matches("\\d{1,5}")
                        && Integer.parseInt(value) >= lowest
                        && Integer.parseInt(value) <= 65535);
    }

    static Check oneOf(String... allowed) {
        return new Check(
                String.join(" or ", allowed), value -> Arrays.asList(allowed).contains(value.toLowerCase(Locale.ROOT)));
    }

    static Check bool() {
        return oneOf("true", "false");
    }

    static Check minimumLength(int length) {
        return new Check("at least " + length + " characters long", value -> value.length() >= length);
    }

    static Check webAddress() {
        return new Check("a web address without a query, such as https://shop.example", Check::isWebAddress);
    }

    static Check networks() {
        return new Check(
                "a comma-separated list of IP addresses or networks, such as 10.0.0.0/8,::1",
                value -> Arrays.stream(value.split(",", -1)).map(String::trim).allMatch(Addresses::isNetwork));
    }

    static Check key(int bytes) {
        return new Check(bytes + " random bytes in Base64", value -> isBase64(value, bytes));
    }

    private static boolean isBase64(String value, int bytes) {
        try {
            return Base64.getDecoder().decode(value).length == bytes;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
