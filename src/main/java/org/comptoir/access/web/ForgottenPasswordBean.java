package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Access;
import org.comptoir.kernel.EmailAddress;

/** Asks for a link to choose a new password; the answer never tells whether the account exists. */
@Named
@RequestScoped
public class ForgottenPasswordBean {
    @Inject
    private Access access;

    private String email = "";
    private boolean sent;

    public void send() {
        if (EmailAddress.isValid(email.strip())) {
            access.requestReset(new EmailAddress(email));
        }
        sent = true;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }

    public boolean isSent() {
        return sent;
    }
}
