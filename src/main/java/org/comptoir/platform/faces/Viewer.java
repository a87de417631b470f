package org.comptoir.platform.faces;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Who looks at the page, and in which shop. The access room implements it as a request scoped bean; without one, nobody is signed in. */
public interface Viewer {

    /** Whether a person is signed in; everything personal below is empty otherwise. */
    boolean signedIn();

    /** The person's name as it stands in the bar. */
    String name();

    /** What the person signs in with. */
    String email();

    /** The person's role as the tenant calls it. */
    String roleLabel();

    /** The shop's name. */
    String tenantName();

    /** The language the person reads, if one is settled; otherwise the browser decides. */
    Optional<Locale> language();

    /** The shop's own locale: its country says how numbers are written. */
    Locale tenantLocale();

    /** The shop's time zone. */
    ZoneId zone();

    /** The currency all prices of the shop are in. */
    Currency currency();

    /** The running service day, where the shop has one. */
    Optional<LocalDate> serviceDay();
}
