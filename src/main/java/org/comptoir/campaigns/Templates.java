package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;

/** The templates of this room's messages and of its pages for customers. */
@ApplicationScoped
class Templates extends org.comptoir.platform.mail.Templates {
    Templates() {
        super(Templates.class);
    }
}
