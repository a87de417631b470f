package org.comptoir.platform.rest;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The sentences of refusals, in the language that the caller asks for. */
final class Messages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static String of(ErrorCode code, @Nullable String acceptLanguage) {
        return ResourceBundle.getBundle(
                        "org.comptoir.messages", locale(acceptLanguage), Messages.class.getClassLoader(), NO_FALLBACK)
                .getString(code.messageKey());
    }

    /** English unless the caller prefers French; nonsense in the header is no reason to refuse. */
    static Locale locale(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
