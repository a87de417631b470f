package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.comptoir.stock.Container;
import org.comptoir.stock.ContainerEdit;
import org.comptoir.stock.ContainerStatus;
import org.comptoir.stock.ContainersDesk;
import org.comptoir.stock.Ingredient;
import org.jspecify.annotations.Nullable;

/** One delivery, or a new one. */
@Named
@ViewScoped
public class ContainerBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContainersDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private long version;
    private ContainerForm form = new ContainerForm();
    private String ingredient = "";
    private String quantity = "";
    private transient @Nullable Container container;

    /** What the form starts with. */
    public void load() {
        if (!isFresh()) {
            version = getContainer().version();
            form = ContainerForm.of(getContainer(), caller.actor().zone());
        }
    }

    /** Puts the chosen ingredient below the others. */
    public void add() {
        Ingredient chosen = getChoices().stream()
                .filter(one -> Long.toString(one.id()).equals(ingredient))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("ingredient", "stock_container.choose"));
        ContainerForm.Line line = new ContainerForm.Line(chosen.id(), chosen.name(), chosen.unit(), quantity);
        line.toEdit();
        form.getLines().add(line);
        ingredient = "";
        quantity = "";
    }

    public void remove(long gone) {
        form.getLines().removeIf(line -> line.getIngredient() == gone);
    }

    public void save() {
        if (!ingredient.isEmpty()) {
            add();
        }
        Map<Integer, String> wrong = form.wrong();
        if (!wrong.isEmpty()) {
            wrong.forEach((place, reason) -> notices.inRow("each", place, "amount", reason));
            return;
        }
        ContainerEdit edit = form.toEdit(caller.actor().zone());
        if (id == null) {
            id = desk.create(caller.actor(), edit).id();
            leave("stock_container.created");
            return;
        }
        long known = id;
        try {
            Retry.on(() -> desk.update(caller.actor(), known, edit, version));
            leave("stock_container.saved");
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
    }

    public void arrive() {
        Retry.on(() -> desk.arrive(caller.actor(), required()));
        leave("stock_container.arrived");
    }

    public void close() {
        desk.close(caller.actor(), required());
        leave("stock_container.closed");
    }

    public void cancel() {
        desk.cancel(caller.actor(), required());
        leave("stock_container.cancelled");
    }

    private void leave(String done) {
        notices.doneOn("stock/container?id=" + id, done);
    }

    /** What is not on it yet. */
    public List<Ingredient> getChoices() {
        Set<Long> there =
                form.getLines().stream().map(ContainerForm.Line::getIngredient).collect(Collectors.toSet());
        return desk.choices(caller.actor()).stream()
                .filter(one -> !there.contains(one.id()))
                .toList();
    }

    public boolean isFresh() {
        return id == null;
    }

    public boolean isEditable() {
        return isFresh() || getContainer().status() == ContainerStatus.PLANNED;
    }

    public ContainerForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getIngredient() {
        return ingredient;
    }

    public void setIngredient(@Nullable String ingredient) {
        this.ingredient = Typed.text(ingredient);
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable String quantity) {
        this.quantity = Typed.text(quantity);
    }

    public Container getContainer() {
        if (container == null) {
            container = desk.container(caller.actor(), required());
        }
        return container;
    }

    private long required() {
        if (id == null) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return id;
    }
}
