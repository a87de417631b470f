package org.comptoir.architecture;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One XHTML file under webapp: its name, the bean and keys that its name asks for, and those it uses. */
record Page(Path file, String text) {
    private static final Pattern KEY = Pattern.compile("\\bmsg(?:\\[\\s*'([^']+)'\\s*([^\\]]*)\\]|\\.(\\w+))");
    /** A sentence with holes is named by the tag that fills them. */
    private static final Pattern FILLED = Pattern.compile("<ct:text key=\"([^\"#]+)\"");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)\\}");
    private static final Pattern BEAN = Pattern.compile("(?<![.\\w'])([a-z]\\w*Bean)\\b");

    static Page of(Path file) {
        return new Page(file, Sources.text(file));
    }

    @Override
    public String toString() {
        return file.toString();
    }

    String room() {
        return file.getParent().getFileName().toString();
    }

    /** A page that a browser can ask for, that is, one that does not lie below WEB-INF or among the resources. */
    boolean isServed() {
        return !file.toString().contains("WEB-INF") && !file.toString().contains("/resources/");
    }

    /** new-password.xhtml is newPassword. */
    String name() {
        String base = file.getFileName().toString().replaceFirst("\\.xhtml$", "");
        return Pattern.compile("-(\\w)").matcher(base).replaceAll(m -> m.group(1)
                .toUpperCase(Locale.ROOT));
    }

    String bean() {
        return name() + "Bean";
    }

    String keyPrefix() {
        return room() + "_" + name() + ".";
    }

    /** Whole keys that the page names. */
    Set<String> keys() {
        Set<String> keys = find(false);
        FILLED.matcher(text).results().forEach(m -> keys.add(m.group(1)));
        return keys;
    }

    /** First parts of keys that the page puts together. */
    Set<String> prefixes() {
        return find(true);
    }

    private Set<String> find(boolean joined) {
        Set<String> found = new TreeSet<>();
        Matcher m = KEY.matcher(text);
        while (m.find()) {
            String key = m.group(1) == null ? m.group(3) : m.group(1);
            boolean hasMore = m.group(2) != null && !m.group(2).isBlank();
            if (hasMore == joined) {
                found.add(key);
            }
        }
        return found;
    }

    Set<String> beans() {
        Set<String> found = new TreeSet<>();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            Matcher beans = BEAN.matcher(expressions.group(1).replaceAll("'[^']*'", ""));
            while (beans.find()) {
                found.add(beans.group(1));
            }
        }
        return found;
    }
}
