package org.comptoir.access;

import java.util.stream.IntStream;
import org.comptoir.kernel.DomainException;

/** Which PINs may be chosen: six digits that nobody tries first. */
final class PinChoice {
    private static final int LENGTH = 6;
    private static final int FEWEST_DIGITS = 3;
    private static final int TEN = 10;

    private PinChoice() {}

    static void check(String pin) {
        if (!pin.matches("[0-9]{" + LENGTH + "}")) {
            throw DomainException.invalid("pin", "access_profile.pin_form");
        }
        if (isWeak(pin)) {
            throw DomainException.invalid("pin", "access_profile.pin_weak");
        }
    }

    /** 111111 and 121212 have too few digits, 123456 and 987654 run, 123123 repeats itself. */
    private static boolean isWeak(String pin) {
        int half = LENGTH / 2;
        return pin.chars().distinct().count() < FEWEST_DIGITS
                || runs(pin, 1)
                || runs(pin, TEN - 1)
                || pin.substring(0, half).equals(pin.substring(half));
    }

    private static boolean runs(String pin, int step) {
        return IntStream.range(1, LENGTH).allMatch(i -> (pin.charAt(i - 1) - '0' + step) % TEN == pin.charAt(i) - '0');
    }
}
