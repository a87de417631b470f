package org.comptoir.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.time.Time;

/** What staff see and do of what lies there: levels, ledger, restocking, counting. */
@Stateless
public class StockDesk {
    /** A counting sheet is for one walk through the shop. */
    static final int SHEET = 1_000;

    private static final int LONGEST_HISTORY = 90;

    @Inject
    private IngredientRepository ingredients;

    @Inject
    private LedgerRepository ledger;

    @Inject
    private LevelRepository levels;

    @Inject
    private Movements movements;

    @Inject
    private Time time;

    @RolesAllowed(Permissions.STOCK_READ)
    public Page<Ingredient> levels(Actor actor, StockFilter filter, StockOrder order, PageRequest page) {
        long total = ingredients.count(actor.tenantUuid(), filter);
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : ingredients.list(actor.tenantUuid(), filter, order, page), total);
    }

    /** NOT_FOUND for one of another tenant. */
    @RolesAllowed(Permissions.STOCK_READ)
    public Ingredient ingredient(Actor actor, long id) {
        return ingredients.find(actor.tenantUuid(), id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** What moved and what was left after it, newest first; who it was is for those who manage the stock. */
    @RolesAllowed(Permissions.STOCK_READ)
    public Page<Movement> movements(Actor actor, long ingredient, PageRequest request) {
        LedgerRepository.Part found =
                ledger.list(actor.tenantUuid(), ingredient, actor.may(Permissions.STOCK_MANAGE), request);
        if (found.rows().isEmpty()) {
            // nothing moved yet, or there is no such thing
            ingredient(actor, ingredient);
        }
        return Page.growing(found.rows(), request, found.counted(), Movement::keys);
    }

    /** What was left when each of the last days ended, oldest first, for a chart. */
    @RolesAllowed(Permissions.STOCK_READ)
    public List<Level> history(Actor actor, long ingredient, int days) {
        if (days < 1 || days > LONGEST_HISTORY) {
            throw DomainException.invalid("days", "range");
        }
        LocalDate today = LocalDate.ofInstant(time.now(), actor.zone());
        List<Level> closing = levels.closing(actor.tenantUuid(), ingredient, actor.zone(), today, days);
        if (closing.isEmpty()) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return closing;
    }

    /** What is low or used up and still in use, the least covered first, and how much of that there is. */
    @RolesAllowed(Permissions.STOCK_READ)
    public Page<Ingredient> low(Actor actor, int most) {
        return Page.small(ingredients.low(actor.tenantUuid(), most), ingredients.countLow(actor.tenantUuid()));
    }

    /** That many packs more. */
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Ingredient restock(Actor actor, long ingredient, int packs, String note) {
        movements.restock(actor, ingredient, packs, note);
        return ingredient(actor, ingredient);
    }

    /** So much is really there; the ledger gets the difference, also when it is none. */
    @RolesAllowed(Permissions.STOCK_COUNT)
    public Ingredient count(Actor actor, Pin pin, Count count) {
        movements.count(actor, pin, List.of(count));
        return ingredient(actor, count.ingredient());
    }

    /** Many at once, in one transaction and with one PIN. */
    @RolesAllowed(Permissions.STOCK_COUNT)
    public void countAll(Actor actor, Pin pin, List<Count> counts) {
        movements.count(actor, pin, counts);
    }

    /** What there is to count, by name. */
    @RolesAllowed(Permissions.STOCK_COUNT)
    public List<Ingredient> sheet(Actor actor) {
        return ingredients.all(actor.tenantUuid(), true, SHEET);
    }
}
