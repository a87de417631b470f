package org.comptoir.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.comptoir.campaigns.Campaigns;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.NewReservation;
import org.comptoir.campaigns.PastReservation;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.catalogue.OfferedProduct;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Stock;

/** Who waits for what in the demo shop, and a delivery that some of them have waited for: a campaign to look at. */
@ApplicationScoped
class DemoWaiting {
    private static final long SEED = 2_026;
    private static final String BACK = "Brownie aux noix";
    private static final String BROUGHT = "Brownie";

    /** Whole packs, as deliveries are. */
    private static final int PIECES = 72;

    private static final List<String> NAMES = List.of(
            "Agathe",
            "Basile",
            "Chloé",
            "Damien",
            "Emma",
            "Florian",
            "Garance",
            "Hélène",
            "Ismaël",
            "Jeanne",
            "Karim",
            "Léa",
            "Marius",
            "Nina",
            "Oscar",
            "Pauline",
            "Quentin",
            "Romane",
            "Simon",
            "Thaïs",
            "Ulysse",
            "Victoire",
            "William",
            "Yasmine",
            "Zoé");

    /** How many wait for each. */
    private static final Map<String, Integer> WAITING =
            Map.of(BACK, 25, "Salade de la digue", 12, "Le Basse-Cour", 7, "Tarte au sucre", 4);

    @Inject
    private Catalogue catalogue;

    @Inject
    private Campaigns campaigns;

    @Inject
    private Stock stock;

    @Inject
    private Config config;

    @Inject
    private Time time;

    /** Reservations, and the delivery where what they are told stays in the local mailbox; nothing where somebody waits already. */
    @Transactional
    void open(TenantId shop) {
        Random random = new Random(SEED);
        Instant now = time.now();
        List<PastReservation> reservations = new ArrayList<>();
        for (OfferedProduct product : catalogue.products(shop)) {
            for (int i = 0; i < WAITING.getOrDefault(product.name(), 0); i++) {
                Instant at = now.minus(Duration.ofMinutes(600 + random.nextInt(32_000)));
                reservations.add(new PastReservation(somebody(product.id(), i, random), at));
            }
        }
        if (campaigns.remember(shop, reservations) && config.text("smtp.host").isEmpty()) {
            stock.deliver(shop, "DEMO-01", Map.of(BROUGHT, (long) PIECES));
        }
    }

    private static NewReservation somebody(long product, int i, Random random) {
        // numbers that the regulator gives to nobody
        String phone = Chance.percent(40, random)
                ? String.format(Locale.ROOT, "03 53 01 %02d %02d", i, random.nextInt(100))
                : null;
        return new NewReservation(
                product, null, 1 + random.nextInt(2), NAMES.get(i), address(i), phone, "fr", List.of(Channel.EMAIL));
    }

    private static String address(int i) {
        String plain = java.text.Normalizer.normalize(NAMES.get(i), java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "");
        return plain.toLowerCase(Locale.ROOT) + "@example.test";
    }
}
