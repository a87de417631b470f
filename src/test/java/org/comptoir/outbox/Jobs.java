package org.comptoir.outbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The half of {@link Providers} that is OVH: whoever signs wrongly or too late has nothing done. */
final class Jobs {
    private static final int SECONDS_LATE = 30;

    private final Providers providers;

    Jobs(Providers providers) {
        this.providers = providers;
    }

    void answer(HttpExchange exchange) throws IOException {
        String body = providers.read(exchange);
        String late = exchange.getRequestHeaders().getFirst("X-Ovh-Timestamp");
        if (Math.abs(Long.parseLong(late) - providers.time()) > SECONDS_LATE) {
            Replies.send(exchange, 400, "{\"errorCode\": \"QUERY_TIME_OUT\", \"message\": \"Query out of time\"}");
            return;
        }
        String signed = String.join(
                "+",
                Providers.SECRET,
                Providers.CONSUMER_KEY,
                exchange.getRequestMethod(),
                providers.endpoint() + exchange.getRequestURI(),
                body,
                late);
        if (!("$1$" + Replies.sha1(signed)).equals(exchange.getRequestHeaders().getFirst("X-Ovh-Signature"))
                || !Providers.APPLICATION_KEY.equals(
                        exchange.getRequestHeaders().getFirst("X-Ovh-Application"))
                || !Providers.CONSUMER_KEY.equals(exchange.getRequestHeaders().getFirst("X-Ovh-Consumer"))) {
            Replies.send(
                    exchange,
                    403,
                    "{\"errorCode\": \"INVALID_CREDENTIAL\", \"message\": \"This credential is not valid\"}");
            return;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            Replies.send(exchange, Replies.OK, "{\"creditsLeft\": 1234.5, \"name\": \"sms-ab1-1\"}");
            return;
        }
        String phone = Replies.object(body).getJsonArray("receivers").getString(0);
        String taken = providers.mood() == Providers.Mood.INVALID
                ? "{\"totalCreditsRemoved\": 0, \"invalidReceivers\": [\"%s\"], \"ids\": [], \"validReceivers\": []}"
                : "{\"totalCreditsRemoved\": 1.5, \"invalidReceivers\": [], \"ids\": [4711], \"validReceivers\": [\"%s\"]}";
        providers.hand(exchange, body, taken.formatted(phone));
    }
}
