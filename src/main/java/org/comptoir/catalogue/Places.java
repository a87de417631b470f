package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** Puts products and menus in order, each in its own category. */
@ApplicationScoped
class Places {
    @Inject
    private PlaceRepository repository;

    /** These stand in this order now; what is not named keeps its place among them. */
    void arrange(UUID tenant, PlaceRepository.Kind kind, List<Long> ids) {
        Collection<List<Long>> all = repository.all(tenant, kind).values();
        if (!all.stream().flatMap(List::stream).toList().containsAll(ids)) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        for (List<Long> there : all) {
            if (!Collections.disjoint(there, ids)) {
                Iterator<Long> moved =
                        ids.stream().filter(there::contains).distinct().iterator();
                List<Long> arranged = there.stream()
                        .map(id -> ids.contains(id) ? moved.next() : id)
                        .toList();
                repository.place(tenant, kind, arranged);
            }
        }
    }
}
