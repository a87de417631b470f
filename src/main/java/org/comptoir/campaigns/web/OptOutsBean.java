package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.OptOut;
import org.comptoir.campaigns.OptOutsDesk;
import org.comptoir.kernel.Page;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** Who does not want to be told: found, and added for somebody who says so at the counter. */
@Named
@ViewScoped
public class OptOutsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OptOutsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final ListAddress address = new ListAddress("/campaigns/opt-outs", "q");
    private String email = "";
    private String phone = "";
    private transient @Nullable Page<OptOut> found;

    /** An address that somebody bent shows the newest. */
    public Page<OptOut> getFound() {
        Page<OptOut> read = found;
        if (read == null) {
            read = address.read(OptOut.SORT_KEYS, place -> desk.optOuts(caller.actor(), address.text("q"), place));
            found = read;
        }
        return read;
    }

    /** Of everything, by every channel: what somebody means who says so in person. */
    public void add() {
        Retry.on(() -> desk.add(caller.actor(), email, phone, null, null));
        email = "";
        phone = "";
        found = null;
        notices.done("campaigns_optOuts.added");
    }

    public void withdraw(long id) {
        desk.withdraw(caller.actor(), id);
        found = null;
        notices.done("campaigns_optOuts.withdrawn");
    }

    public ListAddress getAddress() {
        return address;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }
}
