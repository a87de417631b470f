package org.comptoir.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted: a page by its number, or what lies behind a cursor, which then decides. */
public record PageRequest(int page, int size, @Nullable Cursor cursor) {
    public static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;
    private static final int MAX_PAGE = 50;

    /** A small list: any page from 1 on, 1 to 100 rows; outside that 422. */
    public static PageRequest small(int page, int size) {
        if (page < 1) {
            throw DomainException.invalid("page", "range");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw DomainException.invalid("page_size", "range");
        }
        return new PageRequest(page, size, null);
    }

    /** A growing list, sorted by that many keys: pages end at 50, PAGE_TOO_DEEP names the cursor that goes on. */
    public static PageRequest growing(int page, int size, @Nullable String cursor, int keyCount) {
        PageRequest request = small(page, size);
        if (cursor != null) {
            return new PageRequest(1, size, Cursor.decode(cursor, keyCount));
        }
        if (page > MAX_PAGE) {
            throw new DomainException(
                    ErrorCode.PAGE_TOO_DEEP, Map.of("field", "page", "max_page", MAX_PAGE, "use", "next"));
        }
        return request;
    }

    /** One row more than wanted, so that the query itself tells whether there is a next page. */
    public int limit() {
        return size + 1;
    }

    public int offset() {
        return Math.multiplyExact(page - 1, size);
    }

    /** True when the query must sort the other way round; {@link Page} puts the rows right again. */
    public boolean backward() {
        return cursor != null && cursor.backward();
    }
}
