package org.comptoir.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;

/** What staff do with categories. */
@Stateless
public class CategoriesDesk {
    @Inject
    private CategoryRepository repository;

    @Inject
    private Categories categories;

    /** All of them in their order, also for those who only read what stands in them. */
    @RolesAllowed({Permissions.CATEGORY_MANAGE, Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public List<Category> all(Actor actor) {
        return repository.all(actor.tenantUuid());
    }

    @RolesAllowed({Permissions.CATEGORY_MANAGE, Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public Category category(Actor actor, long id) {
        return categories.find(actor.tenantUuid(), id);
    }

    /** CONFLICT naming the field that another category has already. */
    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    public Category create(Actor actor, CategoryEdit edit) {
        return category(actor, categories.create(actor.tenantUuid(), edit));
    }

    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    public Category update(Actor actor, long id, CategoryEdit edit, long version) {
        categories.update(actor.tenantUuid(), id, edit, version);
        return category(actor, id);
    }

    /** CONFLICT while products or menus are in it. */
    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    public void delete(Actor actor, long id) {
        categories.delete(actor.tenantUuid(), id);
    }

    /** Puts them in this order. */
    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    public void arrange(Actor actor, List<Long> ids) {
        categories.arrange(actor.tenantUuid(), ids);
    }
}
