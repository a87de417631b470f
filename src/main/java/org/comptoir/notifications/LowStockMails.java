package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comptoir.kernel.Page;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.Stock;
import org.comptoir.stock.StockLevel;

/** One mail a morning to those who order, with what is running out; none where nothing is. */
@ApplicationScoped
class LowStockMails {
    private static final int MOST = 50;

    @Inject
    private LowStockRepository repository;

    @Inject
    private Stock stock;

    @Inject
    private Outbox outbox;

    @Inject
    private Templates templates;

    @Inject
    private Config config;

    /** Sees to that shop's day, once over all nodes: the claim and the mails are one transaction. */
    @Transactional
    void seeTo(LowStockRepository.Due shop, LocalDate day) {
        if (!repository.claim(shop.tenant().value(), day)) {
            return;
        }
        Page<Ingredient> low = stock.low(shop.tenant(), MOST);
        if (low.rows().isEmpty()) {
            return;
        }
        for (LowStockRepository.Reader reader : repository.readers(shop.tenant().value())) {
            outbox.queue(shop.tenant(), mail(shop, day, low, reader));
        }
    }

    private OutgoingMail mail(
            LowStockRepository.Due shop, LocalDate day, Page<Ingredient> low, LowStockRepository.Reader reader) {
        Locale locale = reader.locale();
        Map<String, Object> model = new HashMap<>();
        model.put("shop", shop.name());
        model.put("title", templates.sentence("notifications_lowStock.title", locale));
        model.put("greeting", templates.sentence("notifications_lowStock.greeting", locale, reader.firstName()));
        model.put("lead", templates.sentence("notifications_lowStock.lead", locale, low.total(), shop.name()));
        model.put("rows", low.rows().stream().map(one -> row(one, locale)).toList());
        model.put(
                "more",
                low.total() > low.rows().size()
                        ? templates.sentence(
                                "notifications_lowStock.more",
                                locale,
                                low.total() - low.rows().size())
                        : "");
        model.put("action", templates.sentence("notifications_lowStock.action", locale));
        model.put("link", config.baseUrl() + "/stock/ingredients?sort=cover");
        model.put("why", templates.sentence("notifications_lowStock.why", locale));
        return new OutgoingMail(
                "stock.low",
                day + ":" + reader.user(),
                reader.email(),
                reader.user(),
                templates.sentence("notifications_lowStock.subject", locale, low.total(), shop.name()),
                templates.html("low-stock", locale, model),
                templates.text("low-stock", locale, model));
    }

    private Map<String, Object> row(Ingredient one, Locale locale) {
        NumberFormat form = NumberFormat.getIntegerInstance(locale);
        return Map.of(
                "name",
                one.name(),
                "out",
                one.level() == StockLevel.OUT,
                "left",
                templates.sentence(
                        "notifications_lowStock.left",
                        locale,
                        form.format(one.stockQuantity()),
                        one.unit(),
                        form.format(one.lowStockThreshold())));
    }
}
