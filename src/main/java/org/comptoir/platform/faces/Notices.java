package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Sentences for the person who looks, in their language; beans never spell text out themselves. */
@RequestScoped
public class Notices {
    static final String BUNDLE = "org.comptoir.messages";

    @Inject
    private Look look;

    /** Something was done. */
    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, null, text(key, arguments));
    }

    /** Something was done, and the page that opens now says so. */
    public void doneOn(String page, String key, Object... arguments) {
        Faces.getFlash().setKeepMessages(true);
        done(key, arguments);
        Faces.redirect(page);
    }

    /** Something needs an eye. */
    public void warn(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, null, text(key, arguments));
    }

    /** Something was refused: the sentence of its code or of the reason it carries, under the field it is about where the page has one. */
    public void refused(DomainException refusal) {
        Object reason = refusal.details().get("reason");
        String key = reason instanceof String named && has(named)
                ? named
                : refusal.code().messageKey();
        Object field = refusal.details().get("field");
        field(field == null ? "" : field.toString(), key, numbers(refusal));
    }

    /** What a sentence like "{0} people hold it" counts. */
    private static Object[] numbers(DomainException refusal) {
        return refusal.details().values().stream()
                .filter(Number.class::isInstance)
                .toArray();
    }

    /** The sentence under the input for what the API calls so. */
    public void field(String name, String key, Object... arguments) {
        under(camelCase(name), key, arguments);
    }

    /** The sentence under the field with that id, or above the page where there is none. */
    public void under(String id, String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, Fields.clientId(id), text(key, arguments));
    }

    /** The sentence under the field with that id in that row of the {@code ui:repeat} with that id. */
    public void inRow(String list, int row, String id, String key) {
        add(FacesMessage.SEVERITY_ERROR, Fields.clientId(list, row, id), text(key));
    }

    private static String camelCase(String field) {
        return Pattern.compile("_([a-z])").matcher(field).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** A text of the bundle with its arguments put in. */
    public String text(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, look.getLocale()).format(arguments);
    }

    private boolean has(String key) {
        try {
            return !bundle().getString(key).isEmpty();
        } catch (MissingResourceException unknown) {
            return false;
        }
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, look.getLocale());
    }

    private static void add(Severity severity, @Nullable String clientId, String sentence) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, sentence, sentence));
    }
}
