package org.comptoir.generator;

/** What becomes of an order. */
enum Fate {
    PENDING("pending_payment"),
    PAID("paid"),
    DELIVERED("delivered"),
    CANCELLED("cancelled"),
    EXPIRED("cancelled");

    private final String status;

    Fate(String status) {
        this.status = status;
    }

    /** Two of a hundred are never paid, five are cancelled after paying. */
    static Fate of(int hundredth) {
        return hundredth < 2 ? EXPIRED : hundredth < 7 ? CANCELLED : DELIVERED;
    }

    String status() {
        return status;
    }

    boolean wasPaid() {
        return this == PAID || this == DELIVERED || this == CANCELLED;
    }
}
