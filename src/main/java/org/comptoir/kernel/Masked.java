package org.comptoir.kernel;

/** What may be shown of personal data where only its owner needs to recognise it. */
public final class Masked {
    private static final String HIDDEN = "***";
    private static final int ENDING = 2;
    private static final int COUNTRY = 3;

    private Masked() {}

    /** {@code c***@e***.com}: first letters and the last label. */
    public static String email(String address) {
        int at = address.indexOf('@');
        int dot = address.lastIndexOf('.');
        if (at < 1 || dot <= at + 1) {
            return HIDDEN;
        }
        return address.charAt(0) + HIDDEN + "@" + address.charAt(at + 1) + HIDDEN + address.substring(dot);
    }

    /** {@code +33***78}: country where it is written, and the last two digits. */
    public static String phone(String number) {
        String start = number.startsWith("+") && number.length() > COUNTRY + ENDING ? number.substring(0, COUNTRY) : "";
        return start + HIDDEN + number.substring(Math.max(0, number.length() - ENDING));
    }
}
