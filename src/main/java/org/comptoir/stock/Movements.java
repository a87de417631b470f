package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Moves stock by hand: the quantity is held, the ledger written, ingredients always in the order of their ids. */
@ApplicationScoped
class Movements {
    private static final int MOST_PACKS = 10_000;
    private static final int NOTE = 255;

    @Inject
    private IngredientRepository ingredients;

    @Inject
    private LedgerRepository ledger;

    @Inject
    private Access access;

    @Inject
    private Time time;

    void restock(Actor actor, long id, int packs, String note) {
        if (packs < 1 || packs > MOST_PACKS) {
            throw DomainException.invalid("packs", "stock_ingredient.number_range");
        }
        if (note.strip().length() > NOTE) {
            throw DomainException.invalid("note", "stock_ingredient.text_length");
        }
        UUID tenant = actor.tenantUuid();
        Ingredient ingredient =
                ingredients.find(tenant, id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
        ledger.move(
                tenant,
                id,
                MovementType.RESTOCK,
                (long) packs * ingredient.packSize(),
                actor.userId(),
                blankToNull(note),
                time.now());
    }

    void count(Actor actor, Pin pin, List<Count> counts) {
        UUID tenant = actor.tenantUuid();
        Approval by = access.approve(actor, Permissions.STOCK_COUNT, pin);
        Instant now = time.now();
        for (Count count : inOrder(counts)) {
            long held =
                    ledger.hold(tenant, count.ingredient()).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
            requireUnmoved(count, held);
            ledger.move(
                    tenant,
                    count.ingredient(),
                    MovementType.INVENTORY_CORRECTION,
                    count.actual() - held,
                    by.userId(),
                    blankToNull(count.note()),
                    now);
            access.record(
                    actor.tenant(),
                    new AuditEntry(
                            by,
                            "stock.count",
                            "ingredient",
                            Long.toString(count.ingredient()),
                            "#" + count.ingredient(),
                            Map.of(
                                    "before",
                                    Map.of("stock_quantity", held),
                                    "after",
                                    Map.of("stock_quantity", count.actual()))));
        }
    }

    /** Whoever confirmed a difference must not write another one: somebody sold or restocked meanwhile. */
    private static void requireUnmoved(Count count, long held) {
        if (count.expected() != null && count.expected() != held) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    Map.of("reason", "stock_count.moved", "ingredient_id", count.ingredient(), "stock_quantity", held));
        }
    }

    /** The order in which every transaction holds ingredients, so that none waits for another in a circle. */
    private static List<Count> inOrder(List<Count> counts) {
        if (counts.isEmpty() || counts.size() > StockDesk.SHEET) {
            throw DomainException.invalid("counts", "stock_ingredient.number_range");
        }
        if (counts.stream().map(Count::ingredient).distinct().count() < counts.size()) {
            throw DomainException.invalid("counts", "stock_count.twice");
        }
        return counts.stream()
                .sorted(Comparator.comparingLong(Count::ingredient))
                .toList();
    }

    private static @Nullable String blankToNull(String note) {
        return note.isBlank() ? null : note.strip();
    }
}
