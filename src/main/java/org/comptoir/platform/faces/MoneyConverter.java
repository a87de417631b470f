package org.comptoir.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An amount as people type it (12,5 or 12.50 or € 12) to cents and back, in the shop's currency. */
@FacesConverter("ct.money")
public class MoneyConverter implements Converter<Long> {

    @Override
    public @Nullable Long getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return cents(typed, digits());
        } catch (ArithmeticException | NumberFormatException unreadable) {
            String sentence = CDI.current().select(Notices.class).get().text("common.not_money");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), unreadable);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Long cents) {
        return cents == null
                ? ""
                : CDI.current().select(Formats.class).get().plain(BigDecimal.valueOf(cents, digits()));
    }

    /** Comma and point both part the decimals; more decimals than the currency has are refused, never rounded. */
    static long cents(String typed, int digits) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]|\\p{Sc}", "")
                .replace('−', '-')
                .replace(',', '.');
        return new BigDecimal(plain)
                .setScale(digits, RoundingMode.UNNECESSARY)
                .movePointRight(digits)
                .longValueExact();
    }

    private static int digits() {
        Look look = CDI.current().select(Look.class).get();
        return Math.max(look.getViewer().currency().getDefaultFractionDigits(), 0);
    }
}
