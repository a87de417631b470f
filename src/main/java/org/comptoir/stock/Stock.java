package org.comptoir.stock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.TryAgain;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** The stock for other rooms. */
@Stateless
@PermitAll
public class Stock {
    @Inject
    private IngredientRepository ingredients;

    @Inject
    private LedgerRepository ledger;

    @Inject
    private SaleRepository sales;

    @Inject
    private PastStockRepository past;

    @Inject
    private ContainerWriteRepository containers;

    @Inject
    private Event<ContainerArrived> arrived;

    @Inject
    private Time time;

    /** An ingredient that a shop starts with, and what lies there of it since that moment. */
    public long open(TenantId tenant, IngredientEdit edit, long quantity, Instant since) {
        ingredients.insert(tenant.value(), edit);
        long id = ingredients.named(tenant.value(), edit.name()).orElseThrow().id();
        if (quantity > 0) {
            ledger.move(tenant.value(), id, MovementType.RESTOCK, quantity, null, null, since);
        }
        return id;
    }

    /** A delivery that comes in now, so much of each by its name; those who wait for it are told. */
    public void deliver(TenantId tenant, String reference, Map<String, Long> pieces) {
        Instant now = time.now();
        List<ContainerEdit.Line> lines = pieces.entrySet().stream()
                .flatMap(one -> ingredients.named(tenant.value(), one.getKey()).stream()
                        .map(known -> new ContainerEdit.Line(known.id(), one.getValue())))
                .toList();
        long container = containers.insert(tenant.value(), new ContainerEdit(reference, now, null, lines));
        containers.setLines(tenant.value(), container, lines);
        containers.move(tenant.value(), container, ContainerStatus.PLANNED, ContainerStatus.ARRIVED, now);
        lines.forEach(line -> ledger.move(
                tenant.value(), line.ingredientId(), MovementType.RESTOCK, line.quantity(), null, reference, now));
        arrived.fire(new ContainerArrived(
                tenant,
                container,
                now,
                lines.stream().map(ContainerEdit.Line::ingredientId).toList()));
    }

    /** Nobody else moves anything of this shop's until the transaction ends. */
    public void hold(TenantId tenant) {
        past.hold(tenant.value());
    }

    /**
     * Makes sales that were written into the ledger for days gone by into what lies there: with the deliveries that they must
     * have come from, so that no ingredient was ever below nothing. The stock has to be held.
     */
    public void settlePast(TenantId tenant) {
        List<Deliveries.Delivery> delivered = past.sold(tenant.value()).stream()
                .flatMap(ingredient -> Deliveries.of(ingredient).stream())
                .toList();
        past.deliver(tenant.value(), delivered);
        past.addUp(tenant.value());
    }

    /** What is low or used up and still in use, the least covered first; at most so many, and how many there are. */
    public Page<Ingredient> low(TenantId tenant, int most) {
        return Page.small(ingredients.low(tenant.value(), most), ingredients.countLow(tenant.value()));
    }

    /**
     * Takes what an order needs, in one statement that touches the ingredients in the order of their ids; OUT_OF_STOCK names
     * each that is short. Somebody who was faster since the needs were read is a {@link TryAgain}.
     */
    public void take(TenantId tenant, List<Need> needs) {
        List<Map<String, Object>> lacking =
                needs.stream().filter(Need::isShort).map(Need::told).toList();
        if (!lacking.isEmpty()) {
            throw new DomainException(ErrorCode.OUT_OF_STOCK, Map.of("ingredients", lacking));
        }
        if (!needs.isEmpty() && sales.take(tenant.value(), wanted(needs)) != needs.size()) {
            throw new TryAgain();
        }
    }

    /** Writes down what was taken, as a sale that nobody made by hand. */
    public void sold(TenantId tenant, long order, List<Need> needs) {
        if (!needs.isEmpty()) {
            sales.record(tenant.value(), order, MovementType.SALE, wanted(needs), null, null, time.now());
        }
    }

    /** Gives back exactly what that order's own sales took, whatever a recipe says today. */
    public void giveBack(TenantId tenant, long order, @Nullable Long user, String note) {
        List<Taken> taken = sales.taken(tenant.value(), order);
        if (taken.isEmpty()) {
            return;
        }
        if (sales.giveBack(tenant.value(), taken) != taken.size()) {
            throw new IllegalStateException("an ingredient of order " + order + " is gone");
        }
        sales.record(tenant.value(), order, MovementType.CANCELLATION, taken, user, note, time.now());
    }

    private static List<Taken> wanted(List<Need> needs) {
        return needs.stream()
                .sorted(Comparator.comparingLong(Need::ingredientId))
                .map(need -> new Taken(need.ingredientId(), need.needed()))
                .toList();
    }
}
