package org.comptoir.access;

/** Workstations are shared: who really acts says so with their own mail and PIN. */
public record Pin(String email, String code) {
    /** Nothing given, which is told apart from something wrong. */
    public static final Pin NONE = new Pin("", "");

    boolean isMissing() {
        return email.isBlank() || code.isBlank();
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "Pin[…]";
    }
}
