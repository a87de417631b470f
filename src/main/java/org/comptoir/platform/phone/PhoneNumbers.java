package org.comptoir.platform.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Phone;

/** Reads a number as somebody dials it, {@code 06 12 34 56 78} in France. */
public final class PhoneNumbers {
    /** Longer texts are no numbers; the library would search them all the same. */
    private static final int LONGEST = 40;

    private PhoneNumbers() {}

    /**
     * The number in E.164; INVALID_PHONE where it is none. With its country it need only be possible, because lists of
     * who has which numbers grow old; without, the country is a guess, and a guess must fit a number that exists there.
     */
    public static Phone read(String text, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            if (text.length() <= LONGEST) {
                PhoneNumber number = numbers.parse(text, country);
                boolean said = text.strip().startsWith("+");
                if (said ? numbers.isPossibleNumber(number) : numbers.isValidNumber(number)) {
                    return new Phone(numbers.format(number, PhoneNumberFormat.E164));
                }
            }
        } catch (NumberParseException e) {
            // said below
        }
        throw new DomainException(ErrorCode.INVALID_PHONE);
    }

    /** Whether there can be such a number; for one in E.164. */
    public static boolean isPossible(String number) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return Phone.isValid(number) && numbers.isPossibleNumber(numbers.parse(number, null));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
