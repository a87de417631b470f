package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.outbox.TextProvider.Untaken;
import org.comptoir.platform.time.Time;

/** Hands one message to its provider, and makes of whatever happens what is to be written down. */
@ApplicationScoped
class Texting {
    private static final Logger LOG = Logger.getLogger(Texting.class.getName());

    @Inject
    @jakarta.enterprise.inject.Any
    private Instance<TextProvider> providers;

    @Inject
    private Pace pace;

    @Inject
    private Time time;

    TextProvider of(Channel channel) {
        return providers.stream()
                .filter(provider -> provider.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    Outcome send(Claimed message, ProviderAccount account) {
        try {
            Outcome taken = Outcome.taken(message, of(account.channel()).send(account, message));
            pace.accepted(message);
            return taken;
        } catch (Untaken e) {
            if (e.failure().kind() == Failure.Kind.THROTTLED) {
                pace.refused(message, time.now());
            }
            return Outcome.failed(message, e.failure(), time.now());
        } catch (RuntimeException e) {
            // a mistake of ours, of which nobody can say how far it let the message come
            LOG.log(Level.WARNING, "A message may or may not have been handed to its provider", e);
            return Outcome.failed(message, Failure.uncertain(Reason.UNREADABLE.word()), time.now());
        }
    }
}
