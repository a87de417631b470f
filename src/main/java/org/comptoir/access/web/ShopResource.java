package org.comptoir.access.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.RequestTenant;
import org.comptoir.access.Shop;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** The shop a kiosk or web shop stands in: its name, and how to write its prices and times. */
@Path("/shop")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ShopResource {
    @Inject
    private RequestTenant tenant;

    @GET
    @RateLimited
    public Envelope.One<Front> shop() {
        return Envelope.of(Front.of(tenant.shop()));
    }

    /** What anybody may know of a shop; the locale is a language tag with its country, fr-FR. */
    public record Front(String name, String locale, String currency, int fractionDigits, String timeZone) {
        static Front of(Shop shop) {
            return new Front(
                    shop.name(),
                    shop.locale().toLanguageTag(),
                    shop.currency().getCurrencyCode(),
                    Math.max(shop.currency().getDefaultFractionDigits(), 0),
                    shop.zone().getId());
        }
    }
}
