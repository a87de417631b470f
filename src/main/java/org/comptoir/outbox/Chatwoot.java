package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.platform.http.OutsideAnswer;
import org.comptoir.platform.http.OutsideCall;

/** WhatsApp by Chatwoot: a contact for the phone, a conversation with it in the shop's inbox, and there the message. */
@ApplicationScoped
class Chatwoot implements TextProvider {
    /** WhatsApp's own codes, wherever in the answer they stand. */
    private static final Pattern WHATSAPP_CODE =
            Pattern.compile("\\b(13[0-9]{4})\\b[ :,-]*(?:\\(#\\1\\) *)?(.*)", Pattern.DOTALL);

    /** Chatwoot hides the answers of WhatsApp behind some of these. */
    private static final String[] WORDS = {
        "content_attributes/external_error", "error/message", "error", "message", "description"
    };

    @Inject
    private ProviderCalls calls;

    @Inject
    private ChatwootContacts contacts;

    Chatwoot() {}

    Chatwoot(ProviderCalls calls, ChatwootContacts contacts) {
        this.calls = calls;
        this.contacts = contacts;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public Receipt send(ProviderAccount account, Claimed message) throws Untaken {
        String conversation = contacts.conversation(account, message.recipient());
        URI messages = ChatwootContacts.at(account, "/conversations/" + conversation + "/messages");
        OutsideAnswer answer = calls.hand(OutsideCall.post(messages, ChatwootContacts.key(account), content(message)));
        Said said = Said.of(answer);
        if (!answer.isGood() || "failed".equals(said.at("status").text())) {
            throw new Untaken(failure(account, answer, said));
        }
        String id = said.at("id").text();
        if (id == null) {
            throw new Untaken(Failure.uncertain(Reason.UNREADABLE.with(null)));
        }
        return new Receipt(id, null);
    }

    /** The name of the inbox, which must be one of WhatsApp. */
    @Override
    public String check(ProviderAccount account) throws Untaken {
        OutsideAnswer answer = calls.ask(OutsideCall.get(
                ChatwootContacts.at(account, "/inboxes/" + account.inbox()), ChatwootContacts.key(account)));
        Said said = Said.of(answer);
        if (!answer.isGood()) {
            throw new Untaken(failure(account, answer, said));
        }
        String type = String.valueOf(said.at("channel_type").text());
        if (!type.contains("Whatsapp") && !type.contains("Twilio")) {
            throw new Untaken(Failure.permanent(Reason.UNREADABLE.with(null)));
        }
        return String.valueOf(said.at("name").text());
    }

    static Failure failure(ProviderAccount account, OutsideAnswer answer, Said said) {
        String words = said.words(WORDS);
        String number = said.words("error/code", "code");
        // the code may stand beside the words or in them
        Matcher code = WHATSAPP_CODE.matcher((number == null ? "" : number + " ") + (words == null ? "" : words));
        if (code.find()) {
            String reason = Reason.said(code.group(1), account.without(code.group(2)));
            return switch (code.group(1)) {
                case "130429" -> Failure.throttled(reason);
                case "131056" -> Failure.passing(reason);
                default -> Failure.permanent(reason);
            };
        }
        return answer.isGood()
                ? Failure.permanent(Reason.REFUSED.with(words == null ? null : account.without(words)))
                : ProviderCalls.refusal(account, answer, words);
    }

    private static String content(Claimed message) {
        JsonObjectBuilder content = Json.createObjectBuilder()
                .add("content", message.text())
                .add("message_type", "outgoing")
                .add("private", false);
        WhatsAppTemplate template = message.template();
        if (template != null) {
            content.add("template_params", params(template));
        }
        return content.build().toString();
    }

    private static JsonObjectBuilder params(WhatsAppTemplate template) {
        JsonObjectBuilder gaps = Json.createObjectBuilder();
        for (int i = 0; i < template.body().size(); i++) {
            gaps.add(Integer.toString(i + 1), template.body().get(i));
        }
        JsonObjectBuilder processed = Json.createObjectBuilder().add("body", gaps);
        String copied = template.copyCode();
        if (copied != null) {
            JsonArrayBuilder buttons = Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("type", "copy_code").add("parameter", copied));
            processed.add("buttons", buttons);
        }
        return Json.createObjectBuilder()
                .add("name", template.name())
                .add("category", template.category().name())
                .add("language", template.language())
                .add("processed_params", processed);
    }
}
