package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;

/** The templates of this room's messages. */
@ApplicationScoped
class Templates extends org.comptoir.platform.mail.Templates {
    Templates() {
        super(Templates.class);
    }
}
