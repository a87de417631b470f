package org.comptoir.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Asks other systems. The whole answer is there by the deadline or there is none, it has a greatest size, and a redirect is an
 * answer like any other: what a request carries goes to the host that it was meant for.
 */
@ApplicationScoped
public class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private @Nullable HttpClient client;

    /** What came back; {@code location} where they wanted to send us elsewhere. */
    public record Answer(int status, String body, @Nullable String location) {}

    /** What kept an answer from coming; whether the request may have been carried out is known only where nothing connected. */
    public enum Fault {
        UNREACHABLE,
        TIMEOUT,
        CUT,
        TOO_LARGE
    }

    /** There is no answer. */
    public static class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        NoAnswer(Fault fault, @Nullable Throwable cause) {
            super(fault.name(), cause);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** Outside any transaction: it may take as long as it is given. */
    public Answer send(HttpRequest request, Duration deadline, int mostBytes) {
        CompletableFuture<HttpResponse<byte[]>> asked =
                client().sendAsync(request, answer -> new BoundedBody(mostBytes));
        try {
            HttpResponse<byte[]> answer = asked.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.headers().firstValue("Location").orElse(null));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new NoAnswer(Fault.TIMEOUT, late);
        } catch (ExecutionException failed) {
            throw new NoAnswer(fault(failed.getCause()), failed.getCause());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(Fault.CUT, stopped);
        }
    }

    private static Fault fault(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BoundedBody.TooLarge) {
                return Fault.TOO_LARGE;
            }
            if (t instanceof ConnectException
                    || t instanceof NoRouteToHostException
                    || t instanceof SSLHandshakeException
                    || t instanceof UnknownHostException
                    || t instanceof UnresolvedAddressException
                    || t instanceof java.net.http.HttpConnectTimeoutException) {
                return Fault.UNREACHABLE;
            }
            if (t instanceof java.net.http.HttpTimeoutException) {
                return Fault.TIMEOUT;
            }
        }
        return Fault.CUT;
    }

    /** Made when it is first needed: most installations ask nobody. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = made;
        }
        return made;
    }
}
