package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comptoir.links.QrCode;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What customers see behind a mailed link, in their language: no sign-in, no session, no view state. */
@ApplicationScoped
class CustomerPages {
    @Inject
    private Templates templates;

    @Inject
    private Time time;

    CustomerPage offer(Sign sign, CampaignSettings set, Letter letter, String token, boolean isThere) {
        Locale reader = sign.in(letter.language());
        Instant now = time.now();
        boolean over = !letter.expiresAt().isAfter(now);
        Map<String, Object> model = frame(sign, reader, "campaigns_offer.title", letter.productName());
        String note = letter.redeemed()
                ? "campaigns_offer.used"
                : over ? "campaigns_offer.over" : isThere ? "" : "campaigns_offer.sold_out";
        model.put("note", note.isEmpty() ? "" : said(note, reader));
        model.put(
                "headline",
                said(note.isEmpty() ? "campaigns_offer.headline" : "campaigns_offer.headline_over", reader));
        model.put("product", letter.productName());
        model.put("text", letter.productText() == null ? "" : letter.productText());
        model.put("picture", letter.imagePath() == null ? "" : "/offer/" + token + "/picture");
        model.put("price", sign.money(letter.priceCents(), reader));
        model.put("reduced", sign.money(letter.reducedCents(), reader));
        model.put(
                "off",
                letter.isPercent()
                        ? said("campaigns_offer.percent", reader, letter.couponValue())
                        : said(
                                "campaigns_offer.amount",
                                reader,
                                sign.money(letter.priceCents() - letter.reducedCents(), reader)));
        model.put("withCoupon", said("campaigns_offer.with_coupon", reader));
        model.put(
                "yours",
                letter.name() == null
                        ? said("campaigns_offer.coupon", reader)
                        : said("campaigns_offer.coupon_of", reader, letter.name()));
        model.put("coupon", letter.coupon());
        model.put("validUntil", said("campaigns_offer.valid_until", reader));
        model.put("until", sign.day(letter.expiresAt(), reader));
        model.put("copy", said("campaigns_offer.copy", reader));
        model.put("copied", said("campaigns_offer.copied", reader));
        model.put("order", said("campaigns_offer.order", reader));
        model.put("orderLink", order(set.orderUrl(), letter));
        model.put(
                "reserved",
                said(
                        "campaigns_offer.reserved",
                        reader,
                        sign.shortDay(letter.reservedAt(), reader),
                        letter.quantity()));
        model.put("first", letter.quantity() > 1 ? said("campaigns_offer.first", reader) : "");
        model.put("counter", said("campaigns_offer.counter", reader));
        model.put("show", said("campaigns_offer.show", reader));
        model.put("qr", QrCode.of(letter.coupon()).svg());
        model.put("qrLabel", said("campaigns_offer.qr", reader));
        model.put("why", said("campaigns_offer.why", reader));
        model.put("leave", said("campaigns_offer.leave", reader));
        model.put("leaveLink", "/u/" + letter.unsubscribe());
        int status = over && !letter.redeemed() ? CustomerPage.GONE : CustomerPage.OK;
        return page(status, reader, "offer", model);
    }

    CustomerPage leaving(Sign sign, Letter letter, boolean done) {
        Locale reader = sign.in(letter.language());
        Map<String, Object> model = frame(
                sign, reader, done ? "campaigns_leave.done_title" : "campaigns_leave.title", letter.productName());
        model.put("done", done);
        model.put("lead", said(done ? "campaigns_leave.done" : "campaigns_leave.lead", reader, sign.name()));
        model.put("scope", said("campaigns_leave.scope", reader));
        model.put("product", said("campaigns_leave.product", reader, letter.productName()));
        model.put("everything", said("campaigns_leave.everything", reader, sign.name()));
        model.put("channel", said("campaigns_leave.channel", reader));
        model.put("email", said("campaigns_leave.email", reader));
        model.put("all", said("campaigns_leave.all", reader));
        model.put("action", said("campaigns_leave.action", reader));
        model.put("link", "/u/" + letter.unsubscribe());
        return page(CustomerPage.OK, reader, "leave", model);
    }

    CustomerPage confirming(Sign sign, RequestRepository.Pending pending, String token, boolean done) {
        Locale reader = sign.in(pending.locale());
        boolean over = done || pending.confirmed();
        Map<String, Object> model = frame(
                sign, reader, over ? "campaigns_confirm.done_title" : "campaigns_confirm.title", pending.product());
        model.put("done", over);
        model.put(
                "lead",
                said(
                        over ? "campaigns_confirm.done" : "campaigns_confirm.lead",
                        reader,
                        pending.quantity(),
                        pending.product(),
                        sign.name()));
        model.put("action", said("campaigns_confirm.action", reader));
        model.put("link", "/confirm/" + token);
        return page(CustomerPage.OK, reader, "confirm", model);
    }

    /** For whatever is no link of anybody's, in the browser's language. */
    CustomerPage missing(Locale browser) {
        Locale reader = browser.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
        Map<String, Object> model = new HashMap<>();
        model.put("shop", said("common.product", reader));
        model.put("title", said("campaigns_missing.title", reader));
        model.put("lead", said("campaigns_missing.lead", reader));
        model.put("address", "");
        model.put("done", true);
        return page(CustomerPage.NOT_FOUND, reader, "confirm", model);
    }

    private Map<String, Object> frame(Sign sign, Locale reader, String title, String product) {
        Map<String, Object> model = new HashMap<>();
        model.put("shop", sign.name());
        model.put("title", said(title, reader, product));
        model.put("address", sign.address() == null ? "" : sign.address());
        return model;
    }

    /** The shop's own page for orders, told which product and coupon; empty where it has none. */
    private static String order(@Nullable String url, Letter letter) {
        return url == null
                ? ""
                : url + (url.contains("?") ? "&" : "?") + "product=" + letter.product() + "&coupon=" + letter.coupon();
    }

    private String said(String key, Locale reader, Object... values) {
        return templates.sentence(key, reader, values);
    }

    private CustomerPage page(int status, Locale reader, String template, Map<String, Object> model) {
        return new CustomerPage(status, reader.getLanguage(), templates.html(template, reader, model));
    }
}
