package org.comptoir.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.catalogue.ProductsDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.faces.Notices;
import org.primefaces.event.FileUploadEvent;

/** Takes a picture in at once, so that it can be seen; the thing it belongs to has it when that is saved. */
@Named
@RequestScoped
public class PictureUpload {
    @Inject
    private ProductsDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    /** For the one that the field's attribute {@code of} names. */
    public void take(FileUploadEvent event) {
        if (event.getComponent().getAttributes().get("of") instanceof Pictured of) {
            try {
                of.setImage(desk.picture(caller.actor(), event.getFile().getContent()));
            } catch (DomainException refusal) {
                // this event is no action, so that nobody else would say it
                notices.under("image", String.valueOf(refusal.details().get("reason")));
            }
        }
    }
}
