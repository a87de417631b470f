package org.comptoir.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;

/** What staff do with menus; whoever changes a price shows their PIN. */
@Stateless
public class MenusDesk {
    /** More than any shop sells. */
    private static final int PARTS = 2_000;

    private static final int AT_ONCE = 100;

    @Inject
    private MenuRepository repository;

    @Inject
    private ProductRepository products;

    @Inject
    private Menus menus;

    @Inject
    private Places places;

    @Inject
    private Access access;

    @RolesAllowed(Permissions.MENU_READ)
    public Page<Menu> menus(Actor actor, ProductFilter filter, PageRequest page) {
        long total = repository.count(actor.tenantUuid(), filter);
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : repository.list(actor.tenantUuid(), filter, page), total);
    }

    /** NOT_FOUND for one of another tenant. */
    @RolesAllowed(Permissions.MENU_READ)
    public MenuSheet menu(Actor actor, long id) {
        return menus.find(actor.tenantUuid(), id);
    }

    /** Every product in the kiosk's order: what a menu can be made of. */
    @RolesAllowed(Permissions.MENU_READ)
    public List<Product> parts(Actor actor) {
        return products.all(actor.tenantUuid(), PARTS);
    }

    @RolesAllowed(Permissions.MENU_CREATE)
    public MenuSheet create(Actor actor, MenuEdit edit) {
        return menus.find(actor.tenantUuid(), menus.create(actor.tenantUuid(), edit));
    }

    /** With a PIN where a price changes. */
    @RolesAllowed(Permissions.MENU_UPDATE)
    public MenuSheet update(Actor actor, Pin pin, long id, MenuEdit edit, long version) {
        MenuSheet before = menus.find(actor.tenantUuid(), id);
        if (before.version() != version) {
            throw Menus.stale(before, edit);
        }
        Prices prices = Prices.of(before, edit);
        if (prices.differ()) {
            Approval by = access.approve(actor, Permissions.MENU_UPDATE, pin);
            record(actor, by, "menu.price", before, prices.details());
        }
        menus.update(actor.tenantUuid(), id, edit, version);
        return menus.find(actor.tenantUuid(), id);
    }

    /** Whether saving this needs a PIN. */
    @RolesAllowed(Permissions.MENU_UPDATE)
    public boolean isPriced(Actor actor, long id, MenuEdit edit) {
        return Prices.of(menus.find(actor.tenantUuid(), id), edit).differ();
    }

    /** Puts them in this order, each within its category. */
    @RolesAllowed(Permissions.MENU_UPDATE)
    public void arrange(Actor actor, List<Long> ids) {
        places.arrange(actor.tenantUuid(), PlaceRepository.Kind.MENU, ids);
    }

    /** Takes several off sale, shown to nobody, or puts them back; how many that changed. */
    @RolesAllowed(Permissions.MENU_UPDATE)
    public int setAvailable(Actor actor, List<Long> ids, boolean available) {
        if (ids.isEmpty() || ids.size() > AT_ONCE) {
            throw DomainException.invalid("menus", "catalogue_menus.nothing_ticked");
        }
        return repository.setAvailable(actor.tenantUuid(), ids, available);
    }

    /** CONFLICT where orders know it. */
    @RolesAllowed(Permissions.MENU_DELETE)
    public void delete(Actor actor, Pin pin, long id) {
        MenuSheet menu = menus.find(actor.tenantUuid(), id);
        Approval by = access.approve(actor, Permissions.MENU_DELETE, pin);
        menus.delete(actor.tenantUuid(), id);
        record(actor, by, "menu.delete", menu, Map.of());
    }

    private void record(Actor actor, Approval by, String action, MenuSheet menu, Map<String, Object> details) {
        access.record(
                actor.tenant(), new AuditEntry(by, action, "menu", Long.toString(menu.id()), menu.name(), details));
    }
}
