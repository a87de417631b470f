package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.comptoir.access.Caller;
import org.comptoir.access.ProfileDesk;
import org.comptoir.platform.faces.LanguageChosen;

/** Keeps the language that a signed-in person picks in the bar, so that it follows them to every machine and into their mail. */
@RequestScoped
public class OwnLanguage {
    @Inject
    private ProfileDesk desk;

    @Inject
    private Caller caller;

    void chosen(@Observes LanguageChosen event) {
        caller.find().ifPresent(actor -> desk.chooseLanguage(actor, event.language()));
    }
}
