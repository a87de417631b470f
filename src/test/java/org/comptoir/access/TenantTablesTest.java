package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.comptoir.access.TenantTables.Link;
import org.junit.jupiter.api.Test;

/** Children are emptied before their parents. */
class TenantTablesTest {
    @Test
    void childrenComeFirst() {
        List<Link> links = List.of(
                new Link("line", "order"),
                new Link("line", "product"),
                new Link("order", "user"),
                new Link("user", "user"));
        assertThat(TenantTables.childrenFirst(Set.of("user", "order", "product", "line"), links))
                .containsExactly("line", "order", "product", "user");
    }

    @Test
    void aTableOutsideDoesNotHoldAnythingUp() {
        assertThat(TenantTables.childrenFirst(Set.of("role"), List.of(new Link("role_permission", "role"))))
                .containsExactly("role");
    }

    @Test
    void aCircleIsRefused() {
        List<Link> circle = List.of(new Link("a", "b"), new Link("b", "a"));
        assertThatThrownBy(() -> TenantTables.childrenFirst(Set.of("a", "b"), circle))
                .isInstanceOf(IllegalStateException.class);
    }
}
