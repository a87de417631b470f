package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.links.Links;
import org.comptoir.links.NewLink;
import org.comptoir.outbox.Outbox;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;

/** Writes what people get: their row with coupon and tokens, the links behind them, and the messages of the first wave. */
@ApplicationScoped
class RowWriter {
    private static final int UNSUBSCRIBE_BYTES = 24;
    private static final int OFFER_BYTES = 16;

    @Inject
    private RowRepository rows;

    @Inject
    private SignRepository signs;

    @Inject
    private RestockMails mails;

    @Inject
    private RestockTexts texts;

    @Inject
    private Links links;

    @Inject
    private Outbox outbox;

    @Inject
    private Config config;

    @Inject
    private Time time;

    void write(CampaignRepository.Job job, PeopleRepository.Back product, List<Person> people, CampaignSettings set) {
        UUID tenant = job.tenant().value();
        // of two nodes at the same batch, the second finds the rows of the first
        List<Person> missing = rows.missing(tenant, job.container(), people);
        if (missing.isEmpty()) {
            return;
        }
        Instant now = time.now();
        Sign sign = signs.of(tenant);
        Instant expires = sign.endOfDay(now, (int) set.couponDays());
        List<NewRow> fresh = new ArrayList<>();
        for (Person person : missing) {
            fresh.add(new NewRow(
                    person, CouponCodes.next(product.name()), Ids.token(OFFER_BYTES), Ids.token(UNSUBSCRIBE_BYTES)));
        }
        link(job, fresh, expires);
        rows.voidOlder(tenant, job.container(), missing, now);
        rows.insert(tenant, job.container(), fresh, set, expires, now);
        queue(job.tenant(), sign, set, rows.letters(tenant, job.container(), missing));
    }

    /** One link a message, so that it is known which of them was followed. */
    private void link(CampaignRepository.Job job, List<NewRow> fresh, Instant expires) {
        List<NewLink> wanted = new ArrayList<>();
        for (NewRow row : fresh) {
            String target = config.baseUrl() + "/offer/" + row.offer();
            RowKey key = new RowKey(job.container(), row.person().reservation());
            for (Message message : row.person().messages()) {
                wanted.add(new NewLink(target, message.link(), tag(job.container()), message.at(key), expires));
            }
        }
        Iterator<String> tokens = links.create(job.tenant(), wanted).iterator();
        fresh.forEach(
                row -> row.person().messages().forEach(message -> row.tokens().put(message, tokens.next())));
    }

    private void queue(TenantId tenant, Sign sign, CampaignSettings set, List<Letter> letters) {
        outbox.queueBulk(
                tenant,
                letters.stream()
                        .filter(letter -> letter.gets(Message.MAIL1))
                        .map(letter -> mails.mail(Message.MAIL1, sign, set, letter))
                        .toList());
        outbox.queueTexts(
                tenant,
                letters.stream()
                        .flatMap(letter -> texts.of(sign, set, letter).stream())
                        .toList());
    }

    /** What the links of a container are counted under. */
    static String tag(long container) {
        return "restock-" + container;
    }
}
