package org.comptoir.links;

/** How many people's clicks came from pages of that host; empty: from a mail, a message, a printed code. */
public record ReferrerClicks(String host, long humans) {}
