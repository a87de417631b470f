package org.comptoir.access.web;

import java.util.SortedSet;
import java.util.TreeSet;
import org.comptoir.access.Actor;

/** The signed-in person and what they may do, for programs. */
public record Me(
        long userId,
        String tenantId,
        String name,
        String email,
        String roleCode,
        SortedSet<String> permissions,
        String csrfToken) {

    static Me of(Actor actor) {
        return new Me(
                actor.userId(),
                actor.tenant().toString(),
                actor.name(),
                actor.email(),
                actor.roleCode(),
                new TreeSet<>(actor.codes()),
                actor.csrfToken());
    }
}
