package org.comptoir.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.comptoir.access.OrderSource;
import org.comptoir.orders.DeliveryType;
import org.comptoir.orders.NewCustomer;
import org.comptoir.orders.NewDelivery;
import org.comptoir.orders.ServiceMode;
import org.jspecify.annotations.Nullable;

/** Who orders in the demo shop, where, and how they pay. Their numbers and addresses are kept free for stories. */
record DemoGuest(
        OrderSource source,
        ServiceMode mode,
        @Nullable String tag,
        @Nullable NewCustomer customer,
        @Nullable NewDelivery delivery,
        String method) {
    private static final List<OrderSource> SOURCES = List.of(OrderSource.KIOSK, OrderSource.COUNTER, OrderSource.DRIVE);
    private static final int[] BY_SOURCE = {48, 33, 19};
    private static final List<String> METHODS = List.of("card", "cash", "meal_voucher");
    private static final int[] AT_THE_KIOSK = {92, 0, 8};
    private static final int[] AT_THE_TILL = {63, 27, 10};
    private static final int AT_A_TABLE = 54;
    private static final int BROUGHT = 9;
    private static final int NAMED = 45;
    private static final int WITH_MAIL = 40;
    private static final int TABLES = 24;
    private static final int LANES = 2;

    private static final List<String> FIRST = List.of(
            "Adèle", "Bastien", "Camille", "Driss", "Élise", "Farid", "Gaëlle", "Hugo", "Imane", "Jules", "Kenza",
            "Louis", "Manon", "Noé", "Océane", "Paul", "Rose", "Sami", "Tess", "Yanis");
    private static final List<String> LAST = List.of(
            "Baert",
            "Caron",
            "Dumont",
            "Ferrand",
            "Gosset",
            "Hennebelle",
            "Leroux",
            "Maes",
            "Pruvost",
            "Ranson",
            "Sénéchal",
            "Vanhove");
    private static final List<String> STREETS =
            List.of("rue des Tanneurs", "quai du Wault", "rue de la Clef", "place aux Bleuets", "rue Esquermoise");

    static DemoGuest anybody(Random random) {
        OrderSource source = SOURCES.get(Chance.among(BY_SOURCE, random));
        String method = METHODS.get(Chance.among(source == OrderSource.KIOSK ? AT_THE_KIOSK : AT_THE_TILL, random));
        if (source == OrderSource.DRIVE) {
            return new DemoGuest(source, ServiceMode.DRIVE, number(random, LANES), null, null, method);
        }
        if (Chance.percent(AT_A_TABLE, random)) {
            return new DemoGuest(source, ServiceMode.DINE_IN, number(random, TABLES), null, null, method);
        }
        if (source == OrderSource.COUNTER && Chance.percent(BROUGHT, random)) {
            String address =
                    (1 + random.nextInt(90)) + " " + STREETS.get(random.nextInt(STREETS.size())) + ", 59000 Lille";
            NewDelivery delivery = new NewDelivery(DeliveryType.DELIVERY, address);
            return new DemoGuest(source, ServiceMode.TAKEAWAY, null, somebody(random), delivery, "card");
        }
        NewCustomer customer = Chance.percent(NAMED, random) ? somebody(random) : null;
        return new DemoGuest(source, ServiceMode.TAKEAWAY, null, customer, null, method);
    }

    private static String number(Random random, int most) {
        return Integer.toString(1 + random.nextInt(most));
    }

    private static NewCustomer somebody(Random random) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        String mail = Chance.percent(WITH_MAIL, random) ? plain(first) + "." + plain(last) + "@example.test" : null;
        // a range that the regulator gives to nobody
        String phone = "03 53 01 " + String.format(Locale.ROOT, "%02d %02d", random.nextInt(100), random.nextInt(100));
        return new NewCustomer(first + " " + last, mail, phone);
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
