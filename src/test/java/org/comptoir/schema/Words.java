package org.comptoir.schema;

import java.util.Locale;

/** One spelling for what a seed and MariaDB write differently. */
final class Words {
    private Words() {}

    /** A fact without what has no meaning: for an expression its quotes of names, blanks and brackets. */
    static String canonical(String fact) {
        return fact.startsWith("chk ") ? "chk " + expression(fact.substring(4)) : fact.replaceAll("\\s+", " ");
    }

    private static String expression(String text) {
        return text.toLowerCase(Locale.ROOT).replace("!=", "<>").replaceAll("[`()\\s]", "");
    }

    /** INT(10) UNSIGNED is INT UNSIGNED; TINYINT(1) keeps its width, which the seed writes. */
    static String type(String columnType) {
        if (columnType.startsWith("enum") || columnType.startsWith("set")) {
            int bracket = columnType.indexOf('(');
            return columnType.substring(0, bracket).toUpperCase(Locale.ROOT) + columnType.substring(bracket);
        }
        String upper = columnType.toUpperCase(Locale.ROOT);
        return upper.equals("TINYINT(1)") ? upper : upper.replaceAll("INT\\(\\d+\\)", "INT");
    }

    static String moment(String expression) {
        return expression.replace("current_timestamp(3)", "now");
    }
}
