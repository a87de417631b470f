package org.comptoir.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the string literals of a Java file, text blocks included; what + joins counts as one. */
final class Literals {
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\"(?<block>.*?)(?<!\\\\)\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);
    private static final Pattern JOIN = Pattern.compile("\\s*\\+\\s*(?:[\\w.()]+\\s*\\+\\s*)?");

    private Literals() {}

    static List<String> of(String java) {
        List<String> found = new ArrayList<>();
        int end = -1;
        Matcher m = TOKEN.matcher(java);
        while (m.find()) {
            String literal = m.group("block") != null ? m.group("block") : m.group("text");
            if (literal == null) {
                continue;
            }
            boolean joined =
                    end >= 0 && JOIN.matcher(java.substring(end, m.start())).matches();
            if (joined) {
                found.set(found.size() - 1, found.get(found.size() - 1) + " " + literal);
            } else {
                found.add(literal);
            }
            end = m.end();
        }
        return found;
    }
}
