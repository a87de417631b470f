package org.comptoir.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.TenantsFilter;
import org.jspecify.annotations.Nullable;

/** What the address of the list of tenants says. Whatever somebody made of it by hand is read as if it were not there. */
public class TenantsAddress {
    private String q = "";
    private String state = "";
    private String page = "";

    TenantsFilter filter() {
        return new TenantsFilter(
                q,
                switch (state) {
                    case "active" -> TenantsFilter.State.ACTIVE;
                    case "suspended" -> TenantsFilter.State.SUSPENDED;
                    default -> null;
                });
    }

    int pageNumber() {
        return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }

    String page(int number) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", q);
        said.put("state", state);
        said.put("page", number == 1 ? "" : Integer.toString(number));
        return said.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/access/tenants?", ""));
    }

    public boolean isFiltered() {
        return !filter().isEmpty();
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        String stripped = q == null ? "" : q.strip();
        this.q = stripped.substring(0, Math.min(stripped.length(), TenantsFilter.LONGEST_TEXT));
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page == null ? "" : page;
    }
}
