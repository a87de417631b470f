package org.comptoir.stock.web;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What people type into fields. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** A whole number, spaces between its thousands allowed; otherwise 422 for that field. */
    static long whole(String field, String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("\\d{1,9}")) {
            throw DomainException.invalid(field, "stock_ingredient.not_whole");
        }
        return Long.parseLong(digits);
    }
}
