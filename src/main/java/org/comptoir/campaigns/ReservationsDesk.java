package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.OfferedProduct;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.ImportChange;

/** What staff do with reservations. */
@Stateless
public class ReservationsDesk {
    private static final int MOST_WANTED = 1000;

    @Inject
    private ReservationRepository reservations;

    @Inject
    private Requests requests;

    @Inject
    private ReservationImport imports;

    @Inject
    private Catalogue catalogue;

    /** Newest first. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Page<Reservation> reservations(Actor actor, ReservationFilter filter, PageRequest request) {
        return Page.growing(
                reservations.list(actor.tenantUuid(), filter, request),
                request,
                reservations.count(actor.tenantUuid(), filter),
                row -> List.of(row.createdAt().toString(), Long.toString(row.id())));
    }

    /** NOT_FOUND for one of another tenant. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Reservation reservation(Actor actor, long id) {
        return reservations.find(actor.tenantUuid(), id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** What people wait for, the most wanted first. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<Waiting> waiting(Actor actor) {
        return reservations.waiting(actor.tenantUuid(), MOST_WANTED);
    }

    /** What can be reserved. */
    @RolesAllowed({Permissions.CAMPAIGN_READ, Permissions.CAMPAIGN_MANAGE})
    public List<OfferedProduct> products(Actor actor) {
        return catalogue.products(actor.tenant());
    }

    /** For somebody who asked at the counter or by phone: nothing has to be confirmed. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Reservation create(Actor actor, NewReservation wanted) {
        return reservation(actor, requests.add(actor.tenant(), wanted, Requests.STAFF));
    }

    /** What lines of a file would do, and which cannot be taken; nothing is written. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public ReservationPlan compare(Actor actor, List<ReservationLine> lines) {
        return imports.plan(actor.tenant(), lines);
    }

    /** Does what {@link #compare} tells, all of it or nothing. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public List<ImportChange> take(Actor actor, List<ReservationLine> lines) {
        return imports.take(actor.tenant(), lines);
    }

    /** INVALID_TRANSITION where nobody waits any more. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Reservation cancel(Actor actor, long id) {
        reservation(actor, id);
        if (!reservations.cancel(actor.tenantUuid(), id)) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        return reservation(actor, id);
    }
}
