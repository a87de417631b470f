package org.comptoir.platform.faces;

import java.util.List;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** One page of a small list as a page shows it: its rows, where they stand in the whole, and the ways on (tag {@code ct:pages}). */
public record ListPage<T>(Page<T> page, ListAddress address) {

    public static <T> ListPage<T> none(ListAddress address) {
        return new ListPage<>(Page.small(List.of(), 0), address);
    }

    /** What the address asks for. */
    public static PageRequest request(ListAddress address) {
        return PageRequest.small(address.pageNumber(), PageRequest.DEFAULT_SIZE);
    }

    /** Where the last page is, for whoever asked for one beyond it; null where there is something to show. */
    public @Nullable String back() {
        return address.pageNumber() > 1 && page.rows().isEmpty() ? address.page(Math.max(pages(), 1)) : null;
    }

    public List<T> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public long getFirst() {
        return (address.pageNumber() - 1L) * PageRequest.DEFAULT_SIZE + 1;
    }

    public long getLast() {
        return getFirst() + page.rows().size() - 1;
    }

    /** Where the page before is, if there is one. */
    public @Nullable String getPrevious() {
        return address.pageNumber() > 1 ? address.page(address.pageNumber() - 1) : null;
    }

    /** Where the next page is, if there is one. */
    public @Nullable String getNext() {
        return address.pageNumber() < pages() ? address.page(address.pageNumber() + 1) : null;
    }

    private int pages() {
        return (int) ((page.total() + PageRequest.DEFAULT_SIZE - 1) / PageRequest.DEFAULT_SIZE);
    }
}
