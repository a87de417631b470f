package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The counting sheet: the browser keeps what is counted, this shows the differences and writes them with one PIN. */
@Named
@ViewScoped
public class CountBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DIALOG = "write";
    private static final String WRITTEN = "written";

    /** What the page sends of one row: ingredient, what is there, what was thought to be there. */
    private static final Pattern ONE = Pattern.compile("(\\d{1,18}):(\\d{1,9}):(\\d{1,9})");

    @Inject
    private transient StockDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private String counted = "";
    private String note = "";
    private transient List<CountLine> lines = List.of();

    /** Shows the differences as they are now, and asks who counted. */
    public void ask() {
        lines = compare();
        if (lines.isEmpty()) {
            notices.warn("stock_count.nothing");
            return;
        }
        pin.ask(DIALOG);
    }

    /** Writes what was confirmed; where the stock has moved since, it shows the new differences and writes nothing. */
    public void write() {
        try {
            boolean done = pin.run(
                    Pin::new,
                    p -> Retry.run(() -> desk.countAll(
                            caller.actor(),
                            p,
                            lines.stream().map(line -> line.toCount(note)).toList())));
            if (done) {
                Faces.getFlash().setKeepMessages(true);
                Faces.setFlashAttribute(WRITTEN, true);
                notices.done("stock_count.done", lines.size());
                Faces.redirect("stock/count");
            }
        } catch (DomainException refusal) {
            if (refusal.code() != ErrorCode.CONFLICT) {
                throw refusal;
            }
            lines = compare();
            notices.under(DIALOG + "Code", "stock_count.moved");
            pin.ask(DIALOG);
        }
    }

    private List<CountLine> compare() {
        Map<Long, MatchResult> sent = new HashMap<>();
        ONE.matcher(counted).results().forEach(one -> sent.put(number(one, 1), one));
        List<CountLine> found = new ArrayList<>();
        for (Ingredient ingredient : getSheet()) {
            MatchResult one = sent.get(ingredient.id());
            if (one != null) {
                found.add(new CountLine(ingredient, number(one, 2), number(one, 3)));
            }
        }
        return found;
    }

    private static long number(MatchResult one, int group) {
        return Long.parseLong(one.group(group));
    }

    /** What there is to count, as it is now. */
    public List<Ingredient> getSheet() {
        return desk.sheet(caller.actor());
    }

    /** Those that differ, or that moved while somebody counted. */
    public List<CountLine> getDifferences() {
        return lines.stream()
                .filter(line -> line.difference() != 0 || line.isMoved())
                .toList();
    }

    public int getRight() {
        return lines.size() - getDifferences().size();
    }

    /** Under which name the browser keeps the sheet: one for each person of each shop. */
    public String getKey() {
        return "comptoir-count-" + caller.actor().tenant() + "-"
                + caller.actor().userId();
    }

    public boolean isListOpen() {
        return caller.actor().may(Permissions.STOCK_READ);
    }

    public String getCounted() {
        return counted;
    }

    public void setCounted(@Nullable String counted) {
        this.counted = Typed.text(counted);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }
}
