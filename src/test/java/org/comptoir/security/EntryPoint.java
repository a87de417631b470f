package org.comptoir.security;

/** A way into the application: a page, or a method and path of an endpoint or servlet. */
record EntryPoint(String method, String path) implements Comparable<EntryPoint> {
    static final String PAGE = "PAGE";

    /** From {@code GET /api/health}; a query is no part of it. */
    static EntryPoint of(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        return new EntryPoint(parts[0], parts[1].replaceFirst("\\?.*", ""));
    }

    boolean isPage() {
        return method.equals(PAGE);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** The method that a request carries. */
    String verb() {
        return isPage() ? "GET" : method;
    }

    boolean changes() {
        return !verb().equals("GET");
    }

    boolean asksForOne() {
        return path.contains("{") || path.endsWith("/*");
    }

    @Override
    public int compareTo(EntryPoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
