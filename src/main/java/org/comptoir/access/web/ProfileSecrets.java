package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.access.ProfileDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.faces.Notices;

/** The part of the profile page with password and PIN; nothing typed there outlives the request. */
@Named
@RequestScoped
public class ProfileSecrets {
    @Inject
    private ProfileDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private ProfileSessions sessions;

    private String currentPassword = "";
    private String password = "";
    private String proof = "";
    private String pin = "";

    public void changePassword() {
        desk.changePassword(caller.actor(), currentPassword, password);
        sessions.load();
        notices.done("access_profile.password_saved");
    }

    /** The page asks for the current password twice; here the second one is meant. */
    public void changePin() {
        try {
            desk.changePin(caller.actor(), proof, pin);
            notices.done("access_profile.pin_saved");
        } catch (DomainException e) {
            if (!"current_password".equals(e.details().get("field"))) {
                throw e;
            }
            notices.under("proof", "access_profile.current_wrong");
        }
    }

    public boolean isPinSet() {
        return desk.profile(caller.actor()).hasPin();
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The current password again, this time for the PIN. */
    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin;
    }
}
