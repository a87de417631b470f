package org.comptoir.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import org.comptoir.access.Actor;
import org.comptoir.kernel.DomainException;

/** Whole numbers of a small unit as a spreadsheet shows them: with so many decimals, behind the sign that the shop's country uses. */
public record Decimals(int digits, char point) {
    private static final int LONGEST = 20;

    /** Amounts of the shop's money. */
    public static Decimals money(Actor actor) {
        return new Decimals(Math.max(actor.currency().getDefaultFractionDigits(), 0), point(actor));
    }

    /** Rates per mille as percentages. */
    public static Decimals percent(Actor actor) {
        return new Decimals(1, point(actor));
    }

    private static char point(Actor actor) {
        return DecimalFormatSymbols.getInstance(actor.tenantLocale()).getDecimalSeparator();
    }

    public String write(long small) {
        return BigDecimal.valueOf(small, digits).toPlainString().replace('.', point);
    }

    /** The same without decimals that say nothing: 10 and not 10,0. */
    public String writeShort(long small) {
        return BigDecimal.valueOf(small, digits)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', point);
    }

    /** Comma and point both part the decimals; more decimals than there are is refused, never rounded. */
    public long read(String field, String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f%]|\\p{Sc}", "").replace(',', '.');
        try {
            if (plain.length() > LONGEST || !plain.matches("[\\d.]+")) {
                throw new NumberFormatException(plain);
            }
            return new BigDecimal(plain)
                    .setScale(digits, RoundingMode.UNNECESSARY)
                    .movePointRight(digits)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw DomainException.invalid(field, "catalogue_productImport.not_decimal");
        }
    }
}
