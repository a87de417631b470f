package org.comptoir.stock.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.faces.Formats;
import org.comptoir.platform.faces.Steps;
import org.comptoir.stock.Level;
import org.comptoir.stock.Movement;
import org.comptoir.stock.StockDesk;
import org.jspecify.annotations.Nullable;

/** How one ingredient moved: a page of its ledger and its level over the last days, both said by the address. */
@Named
@RequestScoped
public class IngredientLedger {
    private static final int SHORT = 30;
    private static final int LONG = 90;
    private static final String ORDER_PAGE = "/orders/order.xhtml";

    @Inject
    private StockDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Formats formats;

    private String cursor = "";
    private String days = "";
    private @Nullable Page<Movement> page;
    private @Nullable List<Level> levels;

    /** The movements asked for; an address that somebody bent shows the newest. */
    public Page<Movement> page(long ingredient) {
        Page<Movement> read = page;
        if (read == null) {
            read = read(ingredient);
            page = read;
        }
        return read;
    }

    private Page<Movement> read(long ingredient) {
        String place = cursor.isEmpty() ? null : cursor;
        try {
            PageRequest request = PageRequest.growing(1, PageRequest.DEFAULT_SIZE, place, Movement.SORT_KEYS);
            return desk.movements(caller.actor(), ingredient, request);
        } catch (DomainException bent) {
            if (place == null) {
                throw bent;
            }
            cursor = "";
            return read(ingredient);
        }
    }

    /** The closing levels of the days shown, oldest first. */
    public List<Level> levels(long ingredient) {
        List<Level> read = levels;
        if (read == null) {
            read = desk.history(caller.actor(), ingredient, getShown());
            levels = read;
        }
        return read;
    }

    /** The same as a line. */
    public Steps steps(long ingredient, long threshold) {
        List<Steps.Step> steps = levels(ingredient).stream()
                .map(level -> new Steps.Step(formats.day(level.day()), level.quantity()))
                .toList();
        return Steps.of(steps, threshold, formats::number);
    }

    public int getShown() {
        return days.equals(Integer.toString(LONG)) ? LONG : SHORT;
    }

    /** Orders are linked once they have a page, for whoever may open it. */
    public boolean isOrdersOpen() {
        try {
            return caller.actor().may(Permissions.ORDER_READ)
                    && FacesContext.getCurrentInstance().getExternalContext().getResource(ORDER_PAGE) != null;
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(ORDER_PAGE, impossible);
        }
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = Typed.text(cursor);
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = Typed.text(days);
    }
}
