package org.comptoir.access;

import java.util.List;

/** What the trail of a tenant can be narrowed to: only what occurs in it. */
public record AuditChoices(List<Person> people, List<String> actions, List<String> entityTypes) {
    public AuditChoices {
        people = List.copyOf(people);
        actions = List.copyOf(actions);
        entityTypes = List.copyOf(entityTypes);
    }

    /** Somebody who did something. */
    public record Person(long id, String name) {}
}
