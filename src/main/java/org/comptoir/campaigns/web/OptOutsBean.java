package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.OptOut;
import org.comptoir.campaigns.OptOutsDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** Who does not want to be told: found, and added for somebody who says so at the counter. */
@Named
@ViewScoped
public class OptOutsBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/campaigns/opt-outs";

    @Inject
    private transient OptOutsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final ListAddress address = new ListAddress(PATH, "q");
    private @Nullable String cursor;
    private String email = "";
    private String phone = "";
    private transient @Nullable Page<OptOut> found;

    /** An address that somebody bent shows the newest. */
    public Page<OptOut> getFound() {
        Page<OptOut> read = found;
        if (read == null) {
            try {
                read = read(cursor);
            } catch (DomainException bent) {
                read = read(null);
            }
            found = read;
        }
        return read;
    }

    private Page<OptOut> read(@Nullable String place) {
        return desk.optOuts(
                caller.actor(),
                address.text("q"),
                PageRequest.growing(1, PageRequest.DEFAULT_SIZE, place, OptOut.SORT_KEYS));
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

    /** Where the list goes on. */
    public String at(String place) {
        String query = address.getQuery();
        return PATH + (query.isEmpty() ? "?" : query + "&") + "cursor=" + place;
    }

    public ListAddress getAddress() {
        return address;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor == null || cursor.isBlank() ? null : cursor;
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
