package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;

/** What can be done with menus, whoever does it. */
@ApplicationScoped
class Menus {
    @Inject
    private MenuRepository repository;

    @Inject
    private SlotRepository slots;

    @Inject
    private Categories categories;

    @Inject
    private Pictures pictures;

    MenuSheet find(UUID tenant, long id) {
        Menu menu = repository.find(tenant, id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
        return MenuSheet.of(menu, slots.of(tenant, id, false));
    }

    long create(UUID tenant, MenuEdit edit) {
        check(tenant, edit);
        if (edit.slots().stream().anyMatch(slot -> slot.id() != null)) {
            throw DomainException.invalid("slots", "catalogue_menu.slot_unknown");
        }
        long id = repository.insert(tenant, edit);
        write(tenant, id, edit.slots());
        return id;
    }

    void update(UUID tenant, long id, MenuEdit edit, long version) {
        check(tenant, edit);
        if (!repository.update(tenant, id, edit, version)) {
            throw stale(find(tenant, id), edit);
        }
        List<Long> there = slots.of(tenant, id, true).stream().map(MenuSlot::id).toList();
        List<Long> kept =
                edit.slots().stream().map(SlotEdit::id).filter(Objects::nonNull).toList();
        if (!there.containsAll(kept)) {
            throw DomainException.invalid("slots", "catalogue_menu.slot_unknown");
        }
        slots.drop(tenant, there.stream().filter(slot -> !kept.contains(slot)).toList());
        write(tenant, id, edit.slots());
    }

    /** Not where orders know it; then it can be made unavailable. */
    void delete(UUID tenant, long id) {
        try {
            repository.delete(tenant, id);
        } catch (PersistenceException refused) {
            if (Sql.isInUse(refused)) {
                throw new DomainException(
                        ErrorCode.CONFLICT, Map.of("reason", "catalogue_menu.in_use", "instead", "is_available"));
            }
            throw refused;
        }
    }

    static DomainException stale(MenuSheet now, MenuEdit edit) {
        return new Differences()
                .in("category_id", now.categoryId(), edit.categoryId())
                .in("burger_product_id", now.burgerProductId(), edit.burgerProductId())
                .in("name", now.name(), edit.name())
                .in("description", now.description(), edit.description())
                .in("price_normal_cents", now.priceNormalCents(), edit.priceNormalCents())
                .in("price_maxi_cents", now.priceMaxiCents(), edit.priceMaxiCents())
                .in("image_path", now.imagePath(), edit.imagePath())
                .in("is_available", now.isAvailable(), edit.isAvailable())
                .in("slots", now.slots().stream().map(Menus::comparable).toList(), comparable(edit))
                .stale(now.version(), "catalogue_menu.stale");
    }

    private static List<List<Object>> comparable(MenuEdit edit) {
        return edit.slots().stream()
                .map(s -> List.<Object>of(
                        s.name(),
                        s.slotType(),
                        s.isRequired(),
                        s.optionProductIds().stream().sorted().toList()))
                .toList();
    }

    private static List<Object> comparable(MenuSlot s) {
        return List.of(
                s.name(),
                s.slotType(),
                s.isRequired(),
                s.optionProductIds().stream().sorted().toList());
    }

    private void write(UUID tenant, long menu, List<SlotEdit> edits) {
        IntStream.range(0, edits.size()).forEach(place -> {
            SlotEdit slot = edits.get(place);
            Long known = slot.id();
            if (known != null) {
                slots.update(tenant, known, slot, place + 1);
            }
            long id = known == null ? slots.insert(tenant, menu, slot, place + 1) : known;
            slots.setOptions(tenant, id, slot.optionProductIds());
        });
    }

    private void check(UUID tenant, MenuEdit edit) {
        categories.require(tenant, edit.categoryId());
        pictures.require(tenant, edit.imagePath());
        if (slots.known(tenant, List.of(edit.burgerProductId())) == 0) {
            throw DomainException.invalid("burger_product_id", "catalogue_menu.burger_missing");
        }
        List<Long> options = edit.slots().stream()
                .flatMap(slot -> slot.optionProductIds().stream())
                .distinct()
                .toList();
        if (slots.known(tenant, options) < options.size()) {
            throw DomainException.invalid("slots", "catalogue_menu.option_missing");
        }
    }
}
