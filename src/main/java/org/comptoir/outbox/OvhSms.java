package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.platform.http.OutsideAnswer;
import org.comptoir.platform.http.OutsideCall;
import org.jspecify.annotations.Nullable;

/** SMS by OVH: one job a message, because every message says something else. */
@ApplicationScoped
class OvhSms implements TextProvider {
    private static final int VALID_MINUTES = 2880;

    /** What OVH says of a signature, where nothing has been done yet and another clock may help. */
    private static final Set<String> WRONG_TIME = Set.of("INVALID_SIGNATURE", "QUERY_TIME_OUT");

    @Inject
    private ProviderCalls calls;

    @Inject
    private OvhSignature signature;

    OvhSms() {}

    OvhSms(ProviderCalls calls, OvhSignature signature) {
        this.calls = calls;
        this.signature = signature;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Receipt send(ProviderAccount account, Claimed message) throws Untaken {
        URI jobs = account.at("/1.0/sms/" + account.account() + "/jobs");
        String body = job(account, message);
        OutsideAnswer answer = calls.hand(OutsideCall.post(jobs, signature.of(account, "POST", jobs, body), body));
        if (isWrongTime(answer)) {
            signature.forget(account);
            answer = calls.hand(OutsideCall.post(jobs, signature.of(account, "POST", jobs, body), body));
        }
        if (!answer.isGood()) {
            throw new Untaken(failure(account, answer));
        }
        return receipt(Said.of(answer), message.recipient());
    }

    /** The credits that are left. */
    @Override
    public String check(ProviderAccount account) throws Untaken {
        URI service = account.at("/1.0/sms/" + account.account());
        signature.forget(account);
        OutsideAnswer answer = calls.ask(OutsideCall.get(service, signature.of(account, "GET", service, "")));
        String credits = Said.of(answer).words("creditsLeft");
        if (!answer.isGood()) {
            throw new Untaken(failure(account, answer));
        }
        if (credits == null) {
            throw new Untaken(Failure.permanent(Reason.UNREADABLE.with(null)));
        }
        return credits;
    }

    private static String job(ProviderAccount account, Claimed message) {
        JsonObjectBuilder job = Json.createObjectBuilder()
                .add("charset", "UTF-8")
                .add("class", "phoneDisplay")
                .add("coding", Gsm.isWritten(message.text()) ? "7bit" : "8bit")
                .add("message", message.text())
                .add("noStopClause", !message.advertising())
                .add("priority", message.advertising() ? "medium" : "high")
                .add("receivers", Json.createArrayBuilder().add(message.recipient()))
                .add("validityPeriod", VALID_MINUTES);
        String sender = account.sender();
        return (sender == null ? job.add("senderForResponse", true) : job.add("sender", sender))
                .build()
                .toString();
    }

    private static boolean isWrongTime(OutsideAnswer answer) {
        String code = Said.of(answer).words("errorCode");
        return !answer.isGood() && code != null && WRONG_TIME.contains(code);
    }

    private static Failure failure(ProviderAccount account, OutsideAnswer answer) {
        Said said = Said.of(answer);
        return isWrongTime(answer)
                ? Failure.throttled(Reason.CREDENTIALS.with(said.words("message")))
                : ProviderCalls.refusal(account, answer, said.words("message", "errorCode"));
    }

    private static Receipt receipt(Said said, String phone) throws Untaken {
        if (isAmong(said.at("invalidReceivers"), phone)) {
            throw new Untaken(Failure.badAddress(Reason.BAD_PHONE.with(null)));
        }
        String ids = said.at("ids").all().stream()
                .map(Said::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        if (ids.isEmpty() && !isAmong(said.at("validReceivers"), phone)) {
            throw new Untaken(Failure.uncertain(Reason.UNREADABLE.with(null)));
        }
        return new Receipt(
                blankToNull(ids),
                said.at("totalCreditsRemoved")
                        .number()
                        .map(JsonNumber::bigDecimalValue)
                        .orElse(null));
    }

    private static boolean isAmong(Said receivers, String phone) {
        return receivers.all().stream().anyMatch(one -> phone.equals(one.text()));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
