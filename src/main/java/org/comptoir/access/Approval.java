package org.comptoir.access;

import java.util.Set;

/** The person who really acts, as their PIN proved; the audit names them and their own codes bound what they may touch. */
public record Approval(long userId, long roleId, String name, Set<String> codes) {
    /** Where no PIN is asked, whoever is signed in acts. */
    public static Approval of(Actor actor) {
        return new Approval(actor.userId(), actor.roleId(), actor.name(), actor.codes());
    }
}
