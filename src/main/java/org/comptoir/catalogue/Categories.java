package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;

/** What can be done with categories, whoever does it. */
@ApplicationScoped
class Categories {
    @Inject
    private CategoryRepository repository;

    @Inject
    private Pictures pictures;

    Category find(UUID tenant, long id) {
        return repository.find(tenant, id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** Refused by the field's name where somebody put something into a category that is not there. */
    void require(UUID tenant, long id) {
        if (repository.find(tenant, id).isEmpty()) {
            throw DomainException.invalid("category_id", "catalogue_product.category_missing");
        }
    }

    long create(UUID tenant, CategoryEdit edit) {
        check(tenant, 0, edit);
        return repository.insert(tenant, edit);
    }

    void update(UUID tenant, long id, CategoryEdit edit, long version) {
        find(tenant, id);
        check(tenant, id, edit);
        if (!repository.update(tenant, id, edit, version)) {
            Category now = find(tenant, id);
            throw new Differences()
                    .in("name", now.name(), edit.name())
                    .in("slug", now.slug(), edit.path())
                    .in("image_path", now.imagePath(), edit.imagePath())
                    .in("is_active", now.isActive(), edit.isActive())
                    .stale(now.version(), "catalogue_category.stale");
        }
    }

    /** Only an empty one. */
    void delete(UUID tenant, long id) {
        find(tenant, id);
        try {
            repository.delete(tenant, id);
        } catch (PersistenceException refused) {
            if (Sql.isInUse(refused)) {
                throw new DomainException(ErrorCode.CONFLICT, Map.of("reason", "catalogue_category.in_use"));
            }
            throw refused;
        }
    }

    /** All of them from the first place to the last; one that somebody else has made meanwhile comes last. */
    void arrange(UUID tenant, List<Long> ids) {
        List<Category> known = repository.all(tenant);
        if (!known.stream().map(Category::id).toList().containsAll(ids)) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        int place = 1;
        for (long id : ids) {
            repository.place(tenant, id, place++);
        }
        for (Category other : known) {
            if (!ids.contains(other.id())) {
                repository.place(tenant, other.id(), place++);
            }
        }
    }

    private void check(UUID tenant, long id, CategoryEdit edit) {
        repository.taken(tenant, id, edit).ifPresent(field -> {
            String reason = field.equals("name") ? "catalogue_category.name_taken" : "catalogue_category.slug_taken";
            throw new DomainException(ErrorCode.CONFLICT, Map.of("field", field, "reason", reason));
        });
        pictures.require(tenant, edit.imagePath());
    }
}
