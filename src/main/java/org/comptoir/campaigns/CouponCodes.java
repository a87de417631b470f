package org.comptoir.campaigns;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** Makes codes that a person can read out: the beginning of the product's name, and ten characters nobody can guess (48 bits). */
final class CouponCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final int PREFIX = 4;

    private CouponCodes() {}

    static String next(String product) {
        String letters = Normalizer.normalize(product, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toUpperCase(Locale.ROOT);
        String prefix = letters.substring(0, Math.min(letters.length(), PREFIX));
        return (prefix.isEmpty() ? "" : prefix + "-") + group() + "-" + group();
    }

    /** As it was given out, however it was typed. */
    static String tidy(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether it can be one at all: the database refuses to compare letters that no code has. */
    static boolean isOne(String tidy) {
        return tidy.matches("[A-Z0-9-]{1,32}");
    }

    private static String group() {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < GROUP; i++) {
            group.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return group.toString();
    }
}
