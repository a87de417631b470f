package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private String email = "";
    private String code = "";
    private String dialog = "";

    /** The form is right so far: asks for the PIN. */
    public void ask(String widget) {
        PrimeFaces.current().executeScript("PF('" + widget + "').show()");
    }

    /** Whether it was done; where mail and PIN are missing or wrong, the dialog says so and stays. */
    public <P> boolean run(BiFunction<String, String, P> pin, Consumer<P> act) {
        try {
            act.accept(pin.apply(email, code));
            return true;
        } catch (DomainException refusal) {
            if (refusal.code() != ErrorCode.PIN_REQUIRED && refusal.code() != ErrorCode.PIN_INVALID) {
                throw refusal;
            }
            notices.under(dialog + "Code", refusal.code().messageKey());
            ask(dialog);
            return false;
        } finally {
            code = "";
        }
    }

    /** Most often it is whoever is signed in. */
    public String getEmail() {
        return email.isEmpty() ? look.getViewer().email() : email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    /** Set by the dialog's own button: which one to keep open. */
    public void setDialog(String dialog) {
        this.dialog = dialog;
    }
}
