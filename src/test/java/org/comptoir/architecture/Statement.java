package org.comptoir.architecture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One SQL or JPQL statement in a source file, and what may be wrong with it. */
record Statement(String text) {
    private static final Pattern VERB = Pattern.compile(
            "(?s)\\s*(SELECT\\s.+\\sFROM\\s|INSERT\\s+(IGNORE\\s+)?INTO\\s|UPDATE\\s+\\w+.*\\sSET\\s|DELETE\\s+FROM\\s|REPLACE\\s+INTO\\s|WITH\\s+\\w+.*\\sAS\\s|LOAD\\s+DATA\\s).*");
    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+`?([A-Za-z_]\\w*)`?");
    private static final Pattern TENANT = Pattern.compile("\\btenant_id\\b|\\btenantId\\b");

    /** What finds a row of any tenant, because it is unguessable, or because it is what names the tenant. */
    private static final Pattern FINDS_THE_TENANT = Pattern.compile(
            "\\b(token_hash|password_reset_token_hash|confirm_token_hash|unsubscribe_token|order_token|lease_token"
                    + "|leased_until|u\\.email|token)\\s*(=|<|IN\\b|IS\\b)");

    static boolean isOne(String literal) {
        return VERB.matcher(literal).matches();
    }

    static Stream<Statement> in(String java) {
        return Literals.of(java).stream().filter(Statement::isOne).map(Statement::new);
    }

    Set<String> tables() {
        Set<String> found = new LinkedHashSet<>();
        Matcher m = TABLE.matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    /** True where it reads or writes a tenant's table (or an entity) and does not say whose rows it means. */
    boolean forgetsTheTenant(Set<String> tablesOfTenants) {
        boolean tenants = tables().stream().anyMatch(t -> tablesOfTenants.contains(t) || isEntity(t));
        return tenants
                && !TENANT.matcher(text).find()
                && !FINDS_THE_TENANT.matcher(text).find();
    }

    /** Tables of rooms that this room may not use; the rooms on top ask services and own no SQL. */
    List<String> strangers(String room, java.util.Map<String, String> owners) {
        return tables().stream()
                .filter(t -> owners.containsKey(t))
                .filter(t -> List.of("dashboard", "demo").contains(room) || !Rooms.mayUse(room, owners.get(t)))
                .toList();
    }

    private static boolean isEntity(String name) {
        return Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }
}
