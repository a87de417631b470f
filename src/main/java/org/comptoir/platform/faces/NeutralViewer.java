package org.comptoir.platform.faces;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Nobody, in a shop with the defaults of data.md: what pages show before anyone has signed in. */
record NeutralViewer() implements Viewer {

    @Override
    public boolean signedIn() {
        return false;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String email() {
        return "";
    }

    @Override
    public String roleLabel() {
        return "";
    }

    @Override
    public String tenantName() {
        return "";
    }

    @Override
    public Optional<Locale> language() {
        return Optional.empty();
    }

    @Override
    public Locale tenantLocale() {
        return Locale.FRANCE;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Currency currency() {
        return Currency.getInstance("EUR");
    }

    @Override
    public Optional<LocalDate> serviceDay() {
        return Optional.empty();
    }
}
