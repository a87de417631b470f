package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.primefaces.PrimeFaces;

/**
 * The one dialog that asks who really acts (tag {@code ct:pin}). A page's button checks its form and opens it by
 * {@link #ask}; its own button calls the page's action, which hands what it does to {@link #run}.
 */
@Named
@RequestScoped
public class PinDialog {
    @Inject
    private Look look;

    @Inject
    private Notices notices;

    /** By dialog: a form with several of them sends all their fields. Most often it is whoever is signed in. */
    private final Map<String, String> emails = new HashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        public String get(Object name) {
            String typed = super.get(name);
            return typed == null || typed.isEmpty() ? look.getViewer().email() : typed;
        }
    };

    private final Map<String, String> codes = new HashMap<>();
    private String dialog = "";

    /** The form is right so far: asks for the PIN. */
    public void ask(String widget) {
        PrimeFaces.current().executeScript("PF('" + widget + "').show()");
    }

    /** Whether it was done; where mail and PIN are missing or wrong, the dialog says so and stays. */
    public <P> boolean run(BiFunction<String, String, P> pin, Consumer<P> act) {
        try {
            act.accept(pin.apply(typed(emails), typed(codes)));
            return true;
        } catch (DomainException refusal) {
            if (refusal.code() != ErrorCode.PIN_REQUIRED && refusal.code() != ErrorCode.PIN_INVALID) {
                throw refusal;
            }
            notices.under(dialog + "Code", refusal.code().messageKey());
            ask(dialog);
            return false;
        } finally {
            codes.clear();
        }
    }

    private String typed(Map<String, String> fields) {
        return Objects.requireNonNullElse(fields.getOrDefault(dialog, ""), "");
    }

    public Map<String, String> getEmails() {
        return emails;
    }

    public Map<String, String> getCodes() {
        return codes;
    }

    /** Set by the dialog's own button: which one to keep open. */
    public void setDialog(String dialog) {
        this.dialog = dialog;
    }
}
