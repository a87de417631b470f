package org.comptoir.campaigns;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.Picture;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What customers do: reserve, confirm, look at their offer, and ask not to be told any more. Their tokens name shop and person. */
@Stateless
@PermitAll
public class Campaigns {
    private static final String MEDIA = "media/";

    @Inject
    private Requests requests;

    @Inject
    private RowRepository rows;

    @Inject
    private SaidHere saidHere;

    @Inject
    private SignRepository signs;

    @Inject
    private SettingsRepository settings;

    @Inject
    private CustomerPages pages;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Time time;

    /** Takes a reservation in and mails a link to confirm it; whatever is known already, nothing tells. */
    public void reserve(TenantId tenant, NewReservation wanted) {
        requests.ask(tenant, wanted);
    }

    /** Takes over what was reserved and confirmed elsewhere; false, and nothing, where somebody waits already. */
    public boolean remember(TenantId tenant, List<PastReservation> reservations) {
        return requests.remember(tenant, reservations);
    }

    /** Asks; opening it does nothing, because link scanners open everything. */
    public CustomerPage confirmation(String token, Locale browser) {
        return requests.pending(token)
                .map(pending -> pages.confirming(signs.of(pending.tenant()), pending, token, false))
                .orElseGet(() -> pages.missing(browser));
    }

    public CustomerPage confirm(String token, Locale browser) {
        Optional<RequestRepository.Pending> pending = requests.pending(token);
        if (pending.isEmpty() || !requests.confirm(token)) {
            return pages.missing(browser);
        }
        return pages.confirming(signs.of(pending.get().tenant()), pending.get(), token, true);
    }

    public CustomerPage offer(String token, Locale browser) {
        return rows.byOffer(token)
                .map(found -> {
                    UUID tenant = found.tenant();
                    Letter letter = found.letter();
                    boolean isThere = catalogue
                            .portions(new TenantId(tenant), Set.of(letter.product()))
                            .containsKey(letter.product());
                    return pages.offer(signs.of(tenant), settings.of(tenant), letter, token, isThere);
                })
                .orElseGet(() -> pages.missing(browser));
    }

    /** What is offered, in a picture. */
    public Optional<Picture> picture(String token) {
        return rows.byOffer(token).flatMap(found -> {
            @Nullable String path = found.letter().imagePath();
            return path == null || !path.startsWith(MEDIA)
                    ? Optional.empty()
                    : catalogue.picture(new TenantId(found.tenant()), path.substring(MEDIA.length()));
        });
    }

    /** Shows the choices and does nothing. */
    public CustomerPage leaving(String token, Locale browser) {
        return rows.byUnsubscribe(token)
                .map(found -> pages.leaving(signs.of(found.tenant()), found.letter(), false))
                .orElseGet(() -> pages.missing(browser));
    }

    /** For mail and phone of that person, at once; of everything where nothing is said. */
    public CustomerPage leave(String token, boolean productOnly, boolean mailOnly, Locale browser) {
        Optional<RowRepository.Found> found = rows.byUnsubscribe(token);
        if (found.isEmpty()) {
            return pages.missing(browser);
        }
        Letter letter = found.get().letter();
        saidHere.add(
                found.get().tenant(),
                letter.email(),
                letter.phone(),
                letter.productKey(),
                !productOnly,
                mailOnly ? Channel.EMAIL : null,
                time.now());
        return pages.leaving(signs.of(found.get().tenant()), letter, true);
    }
}
