package org.comptoir.access.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.faces.Notices;
import org.omnifaces.util.Faces;

/** Puts a desk's refusal under the field that it names, where the form has an input of that name. */
final class FormRefusals {
    private FormRefusals() {}

    /** Whether the act was done; if not, its sentence stands on the page. */
    static boolean done(Notices notices, String form, Runnable act) {
        try {
            act.run();
            return true;
        } catch (DomainException refusal) {
            show(notices, form, refusal);
            return false;
        }
    }

    private static void show(Notices notices, String form, DomainException refusal) {
        String id = form + ":" + refusal.details().get("field");
        UIComponent input = Faces.getViewRoot().findComponent(id);
        if (input instanceof EditableValueHolder field && refusal.details().get("reason") instanceof String reason) {
            field.setValid(false);
            notices.field(id, reason);
        } else {
            notices.refused(refusal);
        }
        Faces.validationFailed();
    }
}
