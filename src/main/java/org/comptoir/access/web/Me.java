package org.comptoir.access.web;

import java.util.SortedSet;
import java.util.TreeSet;
import org.comptoir.access.Actor;
import org.jspecify.annotations.Nullable;

/** The signed-in person and what they may do, for programs; who comes with an API token has and needs no CSRF token. */
public record Me(
        long userId,
        String tenantId,
        String name,
        String email,
        String roleCode,
        SortedSet<String> permissions,
        @Nullable String csrfToken) {

    static Me of(Actor actor) {
        return new Me(
                actor.userId(),
                actor.tenant().toString(),
                actor.name(),
                actor.email(),
                actor.roleCode(),
                new TreeSet<>(actor.codes()),
                actor.bySession() ? actor.csrfToken() : null);
    }
}
