package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Reservation;
import org.comptoir.campaigns.ReservationFilter;
import org.comptoir.campaigns.ReservationStatus;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.campaigns.Waiting;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** Who waits for what, found by an address that can be kept and sent. */
@Named
@ViewScoped
public class ReservationsBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/campaigns/reservations";

    @Inject
    private transient ReservationsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final ListAddress address = new ListAddress(PATH, "q", "status", "product");
    private @Nullable String cursor;
    private transient @Nullable Page<Reservation> found;
    private transient @Nullable List<Waiting> waiting;

    /** An address that somebody bent shows the newest. */
    public Page<Reservation> getFound() {
        Page<Reservation> read = found;
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

    private Page<Reservation> read(@Nullable String place) {
        String product = address.text("product");
        ReservationFilter filter = new ReservationFilter(
                address.text("q"),
                product.matches("\\d{1,9}") ? Long.valueOf(product) : null,
                address.constant(ReservationStatus.class, "status"));
        return desk.reservations(
                caller.actor(), filter, PageRequest.growing(1, PageRequest.DEFAULT_SIZE, place, Reservation.SORT_KEYS));
    }

    /** What people wait for, the most wanted first. */
    public List<Waiting> getWaiting() {
        List<Waiting> read = waiting;
        if (read == null) {
            read = desk.waiting(caller.actor());
            waiting = read;
        }
        return read;
    }

    public void cancel(long id) {
        Retry.on(() -> desk.cancel(caller.actor(), id));
        found = null;
        waiting = null;
        notices.done("campaigns_reservations.cancelled_now");
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
}
