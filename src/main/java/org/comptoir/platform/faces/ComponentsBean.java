package org.comptoir.platform.faces;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Bars.Bar;
import org.jspecify.annotations.Nullable;

/** Invented shop data for the page that shows every part pages are made of; it reads and writes nothing real. */
@Named("components")
@ViewScoped
public class ComponentsBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> INGREDIENTS =
            List.of("Andouille", "Beurre", "Brioche", "Cheddar", "Comté", "Maroilles", "Oignon", "Poireau");

    /** One line of the ledger. */
    public record Order(String number, @Nullable Instant paid, String person, String state, String stamp, Long cents)
            implements Serializable {}

    /** A name and its number. */
    public record Line(String label, Long cents) {}

    @Inject
    private Formats formats;

    @Inject
    private Notices notices;

    private List<Order> orders = List.of();
    private final ComponentsForm form = new ComponentsForm();
    private @Nullable String saved;

    /** Fills the ledger. */
    @PostConstruct
    void open() {
        // sortable tables sort the list itself
        orders = new ArrayList<>(List.of(
                order("C 061", null, "Inès Lambrecht", "to_pay", "wait", 1160),
                order("K 148", "13:54", "Kiosk 2", "is_paid", "sent", 2480),
                order("D 070", "13:52", "Yanis Morel", "is_paid", "sent", 1820),
                order("C 060", "13:41", "Inès Lambrecht", "delivered", "ok", 3850),
                order("K 147", "13:38", "Kiosk 1", "cancelled_state", "off", -980),
                order("K 146", "13:36", "Kiosk 1", "delivered", "ok", 1640),
                order("C 059", "13:31", "Odile Fauvet", "retry", "retry", 2245),
                order("D 069", "13:27", "Yanis Morel", "failed", "bad", 2710),
                order("C 058", "13:22", "Odile Fauvet", "delivered", "ok", 124650)));
    }

    public List<Order> getOrders() {
        return orders;
    }

    public ComponentsForm getForm() {
        return form;
    }

    public @Nullable String getSaved() {
        return saved;
    }

    /** Revenue by hour against a week ago. */
    public Bars getHours() {
        long[] today = {118, 402, 788, 706, 404, 0, 0, 0, 0, 0, 0, 0};
        long[] before = {102, 385, 742, 694, 330, 150, 124, 170, 402, 718, 590, 240};
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < today.length; i++) {
            bars.add(new Bar(String.format(Locale.ROOT, "%d:00", 10 + i), today[i], before[i]));
        }
        return Bars.of(bars, formats::number, euros -> formats.amount(euros * 100));
    }

    /** The lines of the till strip. */
    public List<Line> getSources() {
        return List.of(
                new Line(text("kiosk", 61), 101230L),
                new Line(text("counter", 52), 87190L),
                new Line(text("drive", 29), 53440L));
    }

    /** What sells, with its number. */
    public List<Line> getBest() {
        return List.of(
                new Line(text("fries"), 96L),
                new Line(text("zinc"), 41L),
                new Line(text("lemonade"), 29L),
                new Line(text("tart"), 17L));
    }

    /** The sentence beside the progress count. */
    public String getWorkText() {
        return text("work_what", formats.number(1629));
    }

    /** When the work will be done. */
    public String getWorkEnd() {
        return text("work_eta", formats.time(at("14:09")));
    }

    /** What the confirm dialog says. */
    public String getCancelText() {
        return text("cancel_text", formats.money(3850L));
    }

    public Instant getNow() {
        return at("13:55");
    }

    /** Ingredients that begin as typed. */
    public List<String> ingredients(String typed) {
        String start = typed.toLowerCase(Locale.ROOT);
        return INGREDIENTS.stream()
                .filter(i -> i.toLowerCase(Locale.ROOT).startsWith(start))
                .toList();
    }

    /** Says it is saved, beside the button. */
    public void save() {
        saved = notices.text("platform_components.saved_at", formats.time(getNow()));
    }

    /** What a refusal from a room looks like: the page adds nothing. */
    public void refuse() {
        throw new DomainException(ErrorCode.OUT_OF_STOCK);
    }

    /** A failure that nobody foresaw, to see the page that people then get. */
    public void fail() {
        throw new IllegalStateException("asked for on the component page");
    }

    /** A deed, confirmed. */
    public void cancelOrder() {
        notices.done("platform_components.cancelled", "C 060", formats.money(3850L));
    }

    private String text(String key, Object... arguments) {
        return notices.text("platform_components." + key, arguments);
    }

    private static Order order(
            String number, @Nullable String paid, String person, String state, String stamp, long cents) {
        return new Order(number, paid == null ? null : at(paid), person, state, stamp, cents);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + ":00Z");
    }
}
