package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.comptoir.access.Access;
import org.comptoir.access.Caller;
import org.comptoir.access.SignedIn;
import org.comptoir.platform.rest.ClientAddress;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Sign-in. */
@Named
@RequestScoped
public class SignInBean {
    @Inject
    private Access access;

    @Inject
    private Caller caller;

    @Inject
    private ClientAddress clients;

    private String email = "";
    private String password = "";
    private String next = "";
    private boolean expired;

    /** Sends on those who are signed in already. */
    public void load() {
        caller.find().ifPresent(actor -> Faces.redirect(actor.landing()));
    }

    public void signIn() {
        HttpServletRequest request = Faces.getRequest();
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        Optional<SignedIn> session = access.signIn(email, password, agent, clients.site(request));
        if (session.isEmpty()) {
            Messages.addGlobalError(Faces.getBundleString("error.SIGN_IN_FAILED"));
            return;
        }
        HttpServletResponse response = Faces.getResponse();
        request.changeSessionId();
        SessionCookie.write(request, response, session.get().token());
        Faces.redirect(isOwnPath(next) ? next : session.get().actor().landing());
    }

    /** Only paths of this application: {@code //elsewhere} and {@code /\elsewhere} would leave it. */
    private static boolean isOwnPath(String path) {
        return path.matches("/[A-Za-z0-9][A-Za-z0-9/_?=&.%-]*");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next == null ? "" : next;
    }

    public boolean isExpired() {
        return expired;
    }

    public void setExpired(boolean expired) {
        this.expired = expired;
    }
}
