package org.comptoir.platform.faces;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list says: words, filters, order, page or place; so that it can be kept, sent and gone back to. Whatever
 * somebody made of it by hand is read as if it were not there.
 */
public class ListAddress implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DESCENDING = "-";
    private static final int LONGEST = 200;
    private static final String SORT = "sort";
    private static final String PAGE = "page";

    private final String path;
    private final LinkedHashMap<String, String> said = new LinkedHashMap<>();
    private @Nullable String cursor;

    /** The parameters beside sort and page that narrow the list. */
    public ListAddress(String path, String... filters) {
        this.path = path;
        List.of(filters).forEach(name -> said.put(name, ""));
        said.put(SORT, "");
        said.put(PAGE, "");
    }

    /** For {@code f:viewParam} and the fields of the filters: {@code #{bean.address.said['q']}}. */
    public Map<String, String> getSaid() {
        return said;
    }

    /** What that parameter says, stripped, never longer than a search may be. */
    public String text(String name) {
        @Nullable String value = said.get(name);
        String stripped = value == null ? "" : value.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    /** The constant that the parameter names, as the API writes it; null where it names none. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return named(type, text(name));
    }

    /** The column to sort by; null where none is named. */
    public <E extends Enum<E>> @Nullable E sortKey(Class<E> type) {
        return named(type, isDescending() ? text(SORT).substring(1) : text(SORT));
    }

    public boolean isDescending() {
        return text(SORT).startsWith(DESCENDING);
    }

    public int pageNumber() {
        return text(PAGE).matches("[1-9]\\d{0,6}") ? Integer.parseInt(text(PAGE)) : 1;
    }

    /** Where that page of the same list is. */
    public String page(int number) {
        return link(text(SORT), number == 1 ? "" : Integer.toString(number));
    }

    /** What stands at the address's place in a growing list; the newest where somebody bent it. */
    public <T> Page<T> read(int sortKeys, Function<PageRequest, Page<T>> list) {
        try {
            return list.apply(growing(sortKeys));
        } catch (DomainException bent) {
            cursor = null;
            return list.apply(growing(sortKeys));
        }
    }

    private PageRequest growing(int sortKeys) {
        return PageRequest.growing(1, PageRequest.DEFAULT_SIZE, cursor, sortKeys);
    }

    /** The same list from that place on. */
    public String at(String place) {
        String here = page(1);
        return here + (here.endsWith("?") ? "" : "&") + "cursor=" + place;
    }

    /** The place, which narrows nothing. */
    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }

    /** Sorts by that column, and the other way round when it is sorted by it already. */
    public String sortBy(String key) {
        return link(direction(key).equals("ascending") ? DESCENDING + key : key, "");
    }

    /** "ascending", "descending", or empty where another column decides. */
    public String direction(String key) {
        String sort = text(SORT);
        return sort.equals(key) ? "ascending" : sort.equals(DESCENDING + key) ? "descending" : "";
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return said.keySet().stream().anyMatch(n -> !n.equals(SORT) && !n.equals(PAGE) && !text(n).isEmpty());
    }

    /** What narrows the list, as a query of another address: for a file of what is shown. */
    public String getQuery() {
        String query = link("", "").substring(path.length());
        return query.equals("?") ? "" : query;
    }

    private String link(String sorted, String paged) {
        return said.keySet().stream()
                .map(name -> Map.entry(name, name.equals(SORT) ? sorted : name.equals(PAGE) ? paged : text(name)))
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(null);
    }
}
