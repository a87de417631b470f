package org.comptoir.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Access;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The page behind the mailed link: a new password, once. Opening it uses nothing up; link scanners open everything. */
@Named
@ViewScoped
public class NewPasswordBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Access access;

    private String token = "";
    private String password = "";
    private boolean spent;

    public void load() {
        spent = !access.isResetTokenValid(token);
    }

    public void save() {
        try {
            access.resetPassword(token, password);
            Messages.addFlashGlobalInfo(Faces.getBundleString("access_newPassword.saved"));
            Faces.redirect(PageGuard.SIGN_IN);
        } catch (DomainException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                spent = true;
            } else {
                Messages.addGlobalError(
                        Faces.getBundleString(String.valueOf(e.details().get("reason"))));
            }
        }
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public boolean isSpent() {
        return spent;
    }
}
