package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Caller;
import org.comptoir.access.PeopleDesk;
import org.comptoir.access.Pin;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** Forgets a customer who asks for it, and shows what that removed. */
@Named
@RequestScoped
public class ErasureBean {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private PinDialog pin;

    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable Map<String, Integer> report;

    public void erase() {
        EmailAddress mail = email == null || email.isBlank() ? null : new EmailAddress(email);
        Phone number = phone == null || phone.isBlank() ? null : new Phone(phone);
        if (pin.run(Pin::new, given -> report = desk.eraseCustomer(caller.actor(), given, mail, number))) {
            email = null;
            phone = null;
        }
    }

    public boolean isDone() {
        return report != null;
    }

    /** What was removed, by kind. */
    public List<Map.Entry<String, Integer>> getReport() {
        return report == null ? List.of() : List.copyOf(report.entrySet());
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }
}
