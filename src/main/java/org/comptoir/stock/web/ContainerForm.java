package org.comptoir.stock.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.DomainException;
import org.comptoir.stock.Container;
import org.comptoir.stock.ContainerEdit;
import org.comptoir.stock.ContainerLine;
import org.jspecify.annotations.Nullable;

/** What is being entered about a delivery; it is expected at the beginning of a day in the shop's zone. */
public class ContainerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String reference = "";
    private String expected = "";
    private String note = "";
    private final List<Line> lines = new ArrayList<>();

    /** One ingredient of it, its quantity as typed. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long ingredient;
        private final String name;
        private final String unit;
        private String quantity;

        Line(long ingredient, String name, String unit, String quantity) {
            this.ingredient = ingredient;
            this.name = name;
            this.unit = unit;
            this.quantity = quantity;
        }

        ContainerEdit.Line toEdit() {
            return new ContainerEdit.Line(ingredient, Typed.whole("quantity", quantity));
        }

        public long getIngredient() {
            return ingredient;
        }

        public String getName() {
            return name;
        }

        public String getUnit() {
            return unit;
        }

        public String getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable String quantity) {
            this.quantity = Typed.text(quantity);
        }
    }

    static ContainerForm of(Container container, ZoneId zone) {
        ContainerForm form = new ContainerForm();
        form.reference = container.reference();
        form.note = Typed.text(container.note());
        Instant expected = container.expectedAt();
        form.expected =
                expected == null ? "" : LocalDate.ofInstant(expected, zone).toString();
        for (ContainerLine line : container.lines()) {
            form.lines.add(new Line(line.ingredientId(), line.name(), line.unit(), Long.toString(line.quantity())));
        }
        return form;
    }

    /** The places of lines whose quantities cannot be, each with what is wrong. */
    Map<Integer, String> wrong() {
        Map<Integer, String> wrong = new TreeMap<>();
        for (int place = 0; place < lines.size(); place++) {
            try {
                lines.get(place).toEdit();
            } catch (DomainException refusal) {
                wrong.put(place, String.valueOf(refusal.details().get("reason")));
            }
        }
        return wrong;
    }

    ContainerEdit toEdit(ZoneId zone) {
        return new ContainerEdit(
                reference,
                expected.isEmpty() ? null : day().atStartOfDay(zone).toInstant(),
                note,
                lines.stream().map(Line::toEdit).toList());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(expected);
        } catch (DateTimeException none) {
            throw DomainException.invalid("expected", "stock_container.date");
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = Typed.text(reference);
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(@Nullable String expected) {
        this.expected = Typed.text(expected);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }
}
