package org.comptoir.outbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The half of {@link Providers} that is Chatwoot: contacts and conversations, each made once. */
final class Chats {
    private final Providers providers;
    private final Map<String, Integer> contacts = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> conversations = new ConcurrentHashMap<>();
    private final java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger(100);

    Chats(Providers providers) {
        this.providers = providers;
    }

    int contacts() {
        return contacts.size();
    }

    void answer(HttpExchange exchange) throws IOException {
        String body = providers.read(exchange);
        if (!Providers.TOKEN.equals(exchange.getRequestHeaders().getFirst("api_access_token"))) {
            Replies.send(exchange, 401, "{\"errors\": [\"You need to sign in\"]}");
            return;
        }
        String path = exchange.getRequestURI().getPath().substring("/api/v1/accounts/7".length());
        if (path.endsWith("/messages")) {
            providers.hand(exchange, body, "{\"id\": 99, \"status\": \"sent\", \"content\": \"taken\"}");
        } else if (path.equals("/inboxes/3")) {
            Replies.send(
                    exchange, Replies.OK, "{\"id\": 3, \"name\": \"Shop\", \"channel_type\": \"Channel::Whatsapp\"}");
        } else if (path.equals("/contacts/search")) {
            String phone =
                    URLDecoder.decode(exchange.getRequestURI().getRawQuery().substring(2), StandardCharsets.UTF_8);
            Integer id = contacts.get(phone);
            Replies.send(
                    exchange,
                    Replies.OK,
                    id == null
                            ? "{\"payload\": []}"
                            : "{\"payload\": [{\"id\": %d, \"phone_number\": \"%s\"}]}".formatted(id, phone));
        } else if (path.equals("/contacts")) {
            String phone = Replies.object(body).getString("phone_number");
            int id = contacts.computeIfAbsent(phone, any -> next.incrementAndGet());
            Replies.send(
                    exchange,
                    Replies.OK,
                    "{\"payload\": {\"contact\": {\"id\": %d}, \"contact_inbox\": {\"source_id\": \"x\"}}}"
                            .formatted(id));
        } else if (path.endsWith("/conversations")
                && exchange.getRequestMethod().equals("GET")) {
            int contact = Integer.parseInt(path.split("/")[2]);
            Integer id = conversations.get(contact);
            Replies.send(
                    exchange,
                    Replies.OK,
                    id == null ? "{\"payload\": []}" : "{\"payload\": [{\"id\": %d, \"inbox_id\": 3}]}".formatted(id));
        } else if (path.equals("/conversations")) {
            int contact = Replies.object(body).getInt("contact_id");
            conversations.put(contact, contact + 100_000);
            Replies.send(exchange, Replies.OK, "{\"id\": %d}".formatted(contact + 100_000));
        } else {
            Replies.send(exchange, 404, "{\"error\": \"Resource could not be found\"}");
        }
    }
}
