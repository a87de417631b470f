package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.outbox.TextProvider.Untaken;
import org.comptoir.platform.http.NoAnswer;
import org.comptoir.platform.http.NotReached;
import org.comptoir.platform.http.Outside;
import org.comptoir.platform.http.OutsideAnswer;
import org.comptoir.platform.http.OutsideCall;
import org.jspecify.annotations.Nullable;

/**
 * Calls a provider and says what a call that did not succeed means: nothing was done, or nobody knows. What all of them have in
 * common; their own codes are their own business.
 */
@ApplicationScoped
class ProviderCalls {
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    @Inject
    private Outside outside;

    ProviderCalls() {}

    ProviderCalls(Outside outside) {
        this.outside = outside;
    }

    /** Whatever is answered; {@code Untaken} where nothing is. Asking again later does no harm. */
    OutsideAnswer ask(OutsideCall call) throws Untaken {
        try {
            return outside.call(call);
        } catch (NotReached | NoAnswer e) {
            throw new Untaken(Failure.passing(Reason.UNREACHABLE.with(e.getMessage())));
        }
    }

    /** The one call that sends: unanswered, it may have been done. */
    OutsideAnswer hand(OutsideCall call) throws Untaken {
        OutsideAnswer answer;
        try {
            answer = outside.call(call);
        } catch (NotReached e) {
            throw new Untaken(Failure.passing(Reason.UNREACHABLE.with(e.getMessage())));
        } catch (NoAnswer e) {
            throw new Untaken(Failure.uncertain(Reason.NO_ANSWER.with(e.getMessage())));
        }
        if (answer.status() >= SERVER) {
            throw new Untaken(Failure.uncertain(Reason.SERVER_ERROR.with(Integer.toString(answer.status()))));
        }
        return answer;
    }

    /** What a refusal means that is about the account and not about this message; for others, for the message itself. */
    static Failure refusal(ProviderAccount account, OutsideAnswer answer, @Nullable String said) {
        String words = said == null ? null : account.without(said);
        if (answer.isRedirect()) {
            String location = answer.location();
            return Failure.throttled(Reason.REDIRECT.with(location == null ? null : account.without(location)));
        }
        if (answer.status() >= SERVER) {
            return Failure.passing(Reason.SERVER_ERROR.with(Integer.toString(answer.status())));
        }
        return switch (answer.status()) {
            case TOO_MANY -> Failure.throttled(Reason.THROTTLED.with(words));
            case 401, 402, 403, 404 -> Failure.throttled(Reason.CREDENTIALS.with(words));
            default -> Failure.permanent(Reason.REFUSED.with(words));
        };
    }
}
