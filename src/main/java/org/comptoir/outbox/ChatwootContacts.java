package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.comptoir.outbox.TextProvider.Untaken;
import org.comptoir.platform.http.OutsideAnswer;
import org.comptoir.platform.http.OutsideCall;

/** Finds or makes the conversation with a phone; nobody hears of any of it, so that repeating it does no harm. */
@ApplicationScoped
class ChatwootContacts {
    private static final int UNPROCESSABLE = 422;

    @Inject
    private ProviderCalls calls;

    ChatwootContacts() {}

    ChatwootContacts(ProviderCalls calls) {
        this.calls = calls;
    }

    static Map<String, String> key(ProviderAccount account) {
        return Map.of("api_access_token", account.secret());
    }

    static URI at(ProviderAccount account, String path) {
        return account.at("/api/v1/accounts/" + account.account() + path);
    }

    String conversation(ProviderAccount account, String phone) throws Untaken {
        Optional<Said> found = found(account, phone);
        Said contact = found.isPresent() ? found.get() : make(account, phone);
        String id = name(contact.at("id"));
        if (found.isPresent()) {
            Optional<String> open = open(account, id);
            if (open.isPresent()) {
                return open.get();
            }
        }
        return begin(account, id, contact);
    }

    private Optional<Said> found(ProviderAccount account, String phone) throws Untaken {
        String asked = URLEncoder.encode(phone, StandardCharsets.UTF_8);
        return get(account, "/contacts/search?q=" + asked).at("payload").all().stream()
                .filter(one -> phone.equals(one.at("phone_number").text()))
                .findFirst();
    }

    private Said make(ProviderAccount account, String phone) throws Untaken {
        String body = Json.createObjectBuilder()
                .add("inbox_id", inbox(account))
                .add("name", phone)
                .add("phone_number", phone)
                .build()
                .toString();
        OutsideAnswer answer = calls.ask(OutsideCall.post(at(account, "/contacts"), key(account), body));
        if (answer.status() == UNPROCESSABLE) {
            throw new Untaken(
                    Failure.badAddress(Reason.BAD_PHONE.with(Said.of(answer).words("message", "error"))));
        }
        Said made = good(account, answer).at("payload");
        // versions differ in whether the contact stands alone
        return made.at("contact").isObject() ? made.at("contact") : made;
    }

    private Optional<String> open(ProviderAccount account, String contact) throws Untaken {
        return get(account, "/contacts/" + contact + "/conversations").at("payload").all().stream()
                .filter(one -> String.valueOf(account.inbox())
                        .equals(one.at("inbox_id").text()))
                .map(one -> one.at("id").text())
                .filter(id -> id != null && id.matches("\\d+"))
                .findFirst();
    }

    private String begin(ProviderAccount account, String id, Said contact) throws Untaken {
        var body = Json.createObjectBuilder()
                .add("inbox_id", inbox(account))
                .add("contact_id", Long.parseLong(id))
                .add("status", "open");
        contact.at("contact_inboxes").all().stream()
                .filter(one -> String.valueOf(account.inbox())
                        .equals(one.at("inbox", "id").text()))
                .map(one -> one.at("source_id").text())
                .filter(source -> source != null)
                .findFirst()
                .ifPresent(source -> body.add("source_id", source));
        OutsideAnswer answer = calls.ask(OutsideCall.post(
                at(account, "/conversations"), key(account), body.build().toString()));
        return name(good(account, answer).at("id"));
    }

    private Said get(ProviderAccount account, String path) throws Untaken {
        return good(account, calls.ask(OutsideCall.get(at(account, path), key(account))));
    }

    private static Said good(ProviderAccount account, OutsideAnswer answer) throws Untaken {
        Said said = Said.of(answer);
        if (!answer.isGood()) {
            throw new Untaken(Chatwoot.failure(account, answer, said));
        }
        return said;
    }

    private static long inbox(ProviderAccount account) {
        return Long.parseLong(String.valueOf(account.inbox()));
    }

    /** A number that may stand in a path. */
    private static String name(Said said) throws Untaken {
        String id = said.text();
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new Untaken(Failure.passing(Reason.UNREADABLE.with(null)));
        }
        return id;
    }
}
