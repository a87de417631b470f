package org.comptoir.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.PeopleFilter;
import org.comptoir.access.PeopleOrder;
import org.jspecify.annotations.Nullable;

/** What the address of the list of people says. Whatever somebody made of it by hand is read as if it were not there. */
public class UsersAddress {
    private static final String DESCENDING = "-";
    private static final int MOST_DIGITS = 7;

    private String q = "";
    private String role = "";
    private String state = "";
    private String signIn = "";
    private String sort = "";
    private String page = "";

    PeopleFilter filter() {
        return new PeopleFilter(
                q, role, constant(PeopleFilter.State.class, state), constant(PeopleFilter.LastSignIn.class, signIn));
    }

    PeopleOrder order() {
        boolean descending = sort.startsWith(DESCENDING);
        PeopleOrder.Key key = constant(PeopleOrder.Key.class, descending ? sort.substring(1) : sort);
        return key == null ? PeopleOrder.BY_NAME : new PeopleOrder(key, descending);
    }

    int pageNumber() {
        return page.matches("[1-9]\\d{0," + (MOST_DIGITS - 1) + "}") ? Integer.parseInt(page) : 1;
    }

    String page(int number) {
        return link(sort, number == 1 ? "" : Integer.toString(number));
    }

    /** Sorts by that column, and the other way round when it is sorted by it already. */
    public String sortBy(String key) {
        return link(direction(key).equals("ascending") ? DESCENDING + key : key, "");
    }

    /** "ascending", "descending", or empty where something else decides. */
    public String direction(String key) {
        boolean decides = order().key().name().toLowerCase(Locale.ROOT).equals(key);
        return !decides ? "" : order().descending() ? "descending" : "ascending";
    }

    public boolean isFiltered() {
        return !filter().isEmpty();
    }

    private String link(String sorted, String paged) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", q);
        said.put("role", role);
        said.put("state", state);
        said.put("sign_in", signIn);
        said.put("sort", sorted);
        said.put("page", paged);
        return said.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/access/users?", ""));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(null);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        String stripped = text(q).strip();
        this.q = stripped.substring(0, Math.min(stripped.length(), PeopleFilter.LONGEST_TEXT));
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = text(role);
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = text(state);
    }

    public String getSignIn() {
        return signIn;
    }

    public void setSignIn(@Nullable String signIn) {
        this.signIn = text(signIn);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = text(sort);
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = text(page);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
