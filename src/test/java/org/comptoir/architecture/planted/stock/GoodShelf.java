package org.comptoir.architecture.planted.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;

/** Innocent: keeps every rule. */
final class GoodShelf {
    private GoodShelf() {}

    @Entity
    @Table(name = "good")
    static class GoodEntity {
        @Id
        long id;
    }

    static class GoodRepository {
        @PersistenceContext
        EntityManager manager;
    }
}
