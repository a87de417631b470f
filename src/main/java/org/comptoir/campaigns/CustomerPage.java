package org.comptoir.campaigns;

/** A page for a customer, ready to be answered with that status. */
public record CustomerPage(int status, String language, String html) {
    static final int OK = 200;
    static final int NOT_FOUND = 404;
    static final int GONE = 410;
}
