package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.faces.Viewer;
import org.comptoir.platform.time.Time;

/** Tells the templates who looks. */
@RequestScoped
public class ActorViewer implements Viewer {
    @Inject
    private Caller caller;

    @Inject
    private Time time;

    @Override
    public boolean signedIn() {
        return caller.find().isPresent();
    }

    @Override
    public String name() {
        return caller.find().map(Actor::name).orElse("");
    }

    @Override
    public String email() {
        return caller.find().map(Actor::email).orElse("");
    }

    @Override
    public String roleLabel() {
        return caller.find().map(Actor::roleLabel).orElse("");
    }

    @Override
    public String tenantName() {
        return caller.find().map(Actor::tenantName).orElse("");
    }

    @Override
    public Optional<Locale> language() {
        return caller.find().map(Actor::locale);
    }

    @Override
    public Locale tenantLocale() {
        return caller.find().map(Actor::tenantLocale).orElse(Locale.FRANCE);
    }

    @Override
    public ZoneId zone() {
        return caller.find().map(Actor::zone).orElse(ZoneId.of("Europe/Paris"));
    }

    @Override
    public Currency currency() {
        return caller.find().map(Actor::currency).orElse(Currency.getInstance("EUR"));
    }

    @Override
    public Optional<LocalDate> serviceDay() {
        return caller.find()
                .map(a -> ServiceDay.of(time.now(), a.zone(), a.dayCutoffHour()).date());
    }
}
