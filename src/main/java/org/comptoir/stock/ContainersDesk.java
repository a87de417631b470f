package org.comptoir.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What staff do with the deliveries that bring ingredients in. */
@Stateless
public class ContainersDesk {
    @Inject
    private ContainerRepository containers;

    @Inject
    private ContainerWriteRepository writes;

    @Inject
    private IngredientRepository ingredients;

    @Inject
    private LedgerRepository ledger;

    @Inject
    private Access access;

    @Inject
    private Event<ContainerArrived> arrived;

    @Inject
    private Time time;

    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Page<ContainerRow> containers(Actor actor, ContainerFilter filter, PageRequest page) {
        long total = containers.count(actor.tenantUuid(), filter);
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : containers.list(actor.tenantUuid(), filter, page), total);
    }

    /** NOT_FOUND for one of another tenant. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Container container(Actor actor, long id) {
        return containers.find(actor.tenantUuid(), id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** What a delivery can bring, by name. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public List<Ingredient> choices(Actor actor) {
        return ingredients.all(actor.tenantUuid(), true, StockDesk.SHEET);
    }

    /** CONFLICT where another has that reference. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Container create(Actor actor, ContainerEdit edit) {
        check(actor.tenantUuid(), edit, null);
        long id = writes.insert(actor.tenantUuid(), edit);
        writes.setLines(actor.tenantUuid(), id, edit.lines());
        return container(actor, id);
    }

    /** Only while it is planned: afterwards its lines are what the ledger says. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Container update(Actor actor, long id, ContainerEdit edit, long version) {
        Container before = container(actor, id);
        check(actor.tenantUuid(), edit, id);
        if (!writes.update(actor.tenantUuid(), id, edit, version)) {
            throw before.status() == ContainerStatus.PLANNED
                    ? new DomainException(
                            ErrorCode.CONFLICT, Map.of("version", before.version(), "reason", "stock_container.stale"))
                    : new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        writes.setLines(actor.tenantUuid(), id, edit.lines());
        return container(actor, id);
    }

    /** Restocks every line, once: of two at the same moment one gets INVALID_TRANSITION. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Container arrive(Actor actor, long id) {
        Instant now = time.now();
        Container before = container(actor, id);
        move(actor, id, ContainerStatus.PLANNED, ContainerStatus.ARRIVED, now);
        List<ContainerLine> lines = containers.lines(actor.tenantUuid(), id);
        for (ContainerLine line : lines) {
            ledger.move(
                    actor.tenantUuid(),
                    line.ingredientId(),
                    MovementType.RESTOCK,
                    line.quantity(),
                    actor.userId(),
                    before.reference(),
                    now);
        }
        List<Long> ingredients = lines.stream().map(ContainerLine::ingredientId).toList();
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor),
                        "container.arrive",
                        "container",
                        Long.toString(id),
                        before.reference(),
                        Map.of()));
        arrived.fire(new ContainerArrived(actor.tenant(), id, now, ingredients));
        return container(actor, id);
    }

    /** All of it is put away. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Container close(Actor actor, long id) {
        move(actor, id, ContainerStatus.ARRIVED, ContainerStatus.CLOSED, null);
        return container(actor, id);
    }

    /** It will not come; what arrived cannot be cancelled. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Container cancel(Actor actor, long id) {
        move(actor, id, ContainerStatus.PLANNED, ContainerStatus.CANCELLED, null);
        return container(actor, id);
    }

    private void move(Actor actor, long id, ContainerStatus from, ContainerStatus to, @Nullable Instant arrivedAt) {
        container(actor, id);
        if (!writes.move(actor.tenantUuid(), id, from, to, arrivedAt)) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
    }

    private void check(UUID tenant, ContainerEdit edit, @Nullable Long id) {
        if (containers.hasReference(tenant, edit.reference(), id)) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("field", "reference", "reason", "stock_container.reference_taken"));
        }
        if (writes.known(tenant, edit.lines()) < edit.lines().size()) {
            throw DomainException.invalid("lines", "stock_container.unknown");
        }
    }
}
