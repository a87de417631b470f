package org.comptoir.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Hands SMS and WhatsApp messages to the shops' providers, several at once; those of shops without one go to the local mailbox,
 * where people can see them, and nowhere beside a real mail server. No provider folds a repeat, so that each message is marked
 * before it goes.
 */
@ApplicationScoped
class TextSender {
    private static final int AT_ONCE = 16;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Texting texting;

    @Inject
    private MailSink sink;

    @Inject
    private LocalMailbox mailbox;

    @Inject
    private Pace pace;

    @Inject
    private Closing closing;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    /** A batch that is this worker's until its lease ends. */
    record Round(UUID lease, Instant latest, BooleanSupplier stopping, Logbook logbook) {
        boolean isOver(Instant now) {
            return stopping.getAsBoolean() || now.isAfter(latest);
        }
    }

    void deliver(List<Claimed> messages, Round round) {
        Channel channel = Lane.of(messages.get(0).channel()) == Lane.SMS ? Channel.SMS : Channel.WHATSAPP;
        Map<UUID, ProviderAccount> accounts = providers.active(
                channel, messages.stream().map(Claimed::tenant).distinct().toList());
        Map<Claimed, ProviderAccount> ready = new LinkedHashMap<>();
        for (Claimed message : messages) {
            Instant now = time.now();
            ProviderAccount account = accounts.get(message.tenant());
            Instant later = round.isOver(now) ? now : account == null ? null : notBefore(message, account, now);
            if (later != null) {
                round.logbook().add(Outcome.deferred(message, later));
            } else if (account == null) {
                round.logbook().add(locally(message, now));
            } else {
                ready.put(message, account);
            }
            if (ready.size() == AT_ONCE) {
                send(ready, round);
                ready.clear();
            }
        }
        send(ready, round);
    }

    private Outcome locally(Claimed message, Instant now) {
        if (!sink.isRunning()) {
            return Outcome.failed(message, Failure.permanent(Reason.NO_PROVIDER.word()), now);
        }
        mailbox.receive(message, now);
        return Outcome.sent(message);
    }

    private @Nullable Instant notBefore(Claimed message, ProviderAccount account, Instant now) {
        return pace.notBefore(message, account.perMinute(), now).orElse(null);
    }

    /** Marks them, hands them over together, and writes down what became of them before any other begins. */
    private void send(Map<Claimed, ProviderAccount> ready, Round round) {
        if (ready.isEmpty()) {
            return;
        }
        if (round.isOver(time.now())) {
            ready.keySet().forEach(one -> round.logbook().add(Outcome.deferred(one, time.now())));
            return;
        }
        List<UUID> ids = ready.keySet().stream().map(Claimed::id).toList();
        Set<UUID> begun = Retry.on(() -> closing.begin(round.lease(), ids, time.now()));
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        ready.forEach((message, account) -> {
            // whoever was erased or taken over meanwhile is not ours to write to
            if (begun.contains(message.id())) {
                answers.add(hand(message, account));
            }
        });
        answers.forEach(answer -> round.logbook().add(answer.join()));
        round.logbook().close();
    }

    private CompletableFuture<Outcome> hand(Claimed message, ProviderAccount account) {
        try {
            return CompletableFuture.supplyAsync(() -> texting.send(message, account), executor);
        } catch (RejectedExecutionException e) {
            // the application is going down, and nothing has gone out
            return CompletableFuture.completedFuture(Outcome.deferred(message, time.now()));
        }
    }
}
