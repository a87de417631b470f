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
import org.comptoir.kernel.Page;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.ListAddress;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** Who waits for what, found by an address that can be kept and sent. */
@Named
@ViewScoped
public class ReservationsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReservationsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final ListAddress address = new ListAddress("/campaigns/reservations", "q", "status", "product");
    private transient @Nullable Page<Reservation> found;
    private transient @Nullable List<Waiting> waiting;

    /** An address that somebody bent shows the newest. */
    public Page<Reservation> getFound() {
        Page<Reservation> read = found;
        if (read == null) {
            read = address.read(Reservation.SORT_KEYS, place -> desk.reservations(caller.actor(), filter(), place));
            found = read;
        }
        return read;
    }

    private ReservationFilter filter() {
        String product = address.text("product");
        return new ReservationFilter(
                address.text("q"),
                product.matches("\\d{1,9}") ? Long.valueOf(product) : null,
                address.constant(ReservationStatus.class, "status"));
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

    public ListAddress getAddress() {
        return address;
    }
}
