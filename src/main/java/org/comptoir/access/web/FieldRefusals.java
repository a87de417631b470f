package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.faces.Notices;

/** Puts the sentence of a refusal under the field that it names; a form's inputs have the API's names as ids. */
@RequestScoped
public class FieldRefusals {
    @Inject
    private Notices notices;

    /** False where the refusal names no field: then the whole page has to say it. */
    boolean show(String form, DomainException refusal, String otherwise) {
        Object field = refusal.details().get("field");
        if (!(field instanceof String name)) {
            return false;
        }
        Object reason = refusal.details().get("reason");
        notices.field(form + ":" + name, reason instanceof String key ? key : otherwise);
        return true;
    }
}
