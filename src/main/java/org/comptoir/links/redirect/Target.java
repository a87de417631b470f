package org.comptoir.links.redirect;

/** Where a token leads, as it is stored: the tenant as text, the end in milliseconds. */
record Target(String token, String tenant, String url, long expiresAt) {
    static final long NEVER = Long.MAX_VALUE;

    boolean isOver(long now) {
        return now >= expiresAt;
    }

    /** Only what a browser may be sent to; whatever else got into the table is treated as if it were not there. */
    boolean isSafe() {
        return (url.startsWith("https://") || url.startsWith("http://"))
                && url.chars().allMatch(c -> c > ' ' && c != 127);
    }
}
