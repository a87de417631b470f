package org.comptoir.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderSource;
import org.comptoir.access.Permissions;
import org.jspecify.annotations.Nullable;

/** Order entry at counter and drive: the browser keeps the cart and speaks the API; this says who it is and how they pay. */
@Named
@RequestScoped
public class CounterBean {
    @Inject
    private Caller caller;

    private Actor actor() {
        return caller.actor();
    }

    /** Under which name the browser keeps the cart: one for each person of each shop. */
    public String getKey() {
        return "comptoir-order-" + actor().tenant() + "-" + actor().userId();
    }

    public String getToken() {
        return actor().csrfToken();
    }

    /** Where the role takes orders; nothing where the person has to choose. */
    public @Nullable String getSource() {
        OrderSource own = actor().orderSource();
        return own == null ? null : own.name().toLowerCase(Locale.ROOT);
    }

    public String getCurrency() {
        return actor().currency().getCurrencyCode();
    }

    /** Whether what waits to be handed over is shown. */
    public boolean isListOpen() {
        return actor().may(Permissions.ORDER_READ);
    }

    public boolean isMayDeliver() {
        return actor().may(Permissions.ORDER_DELIVER);
    }
}
