package org.comptoir.platform.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * One request at a time over the JDK's client. The whole answer is there by the deadline or there is none, it has a greatest
 * size, and a redirect is an answer like any other: what a request carries goes to the host that it was meant for.
 */
final class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private @Nullable HttpClient client;

    OutsideAnswer send(HttpRequest request, Duration deadline, int mostBytes) throws NotReached, NoAnswer {
        CompletableFuture<HttpResponse<byte[]>> asked = client().sendAsync(request, head -> new BoundedBody(mostBytes));
        try {
            HttpResponse<byte[]> answer = asked.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new OutsideAnswer(
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.headers().firstValue("Location").orElse(null));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new NoAnswer(NoAnswer.Fault.TIMEOUT, deadline);
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(NoAnswer.Fault.CUT, deadline);
        } catch (ExecutionException failed) {
            if (causes(failed).anyMatch(Outbound::isBeforeTheRequest)) {
                throw new NotReached("unreachable");
            }
            throw new NoAnswer(fault(failed), deadline);
        }
    }

    private static boolean isBeforeTheRequest(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }

    private static NoAnswer.Fault fault(Throwable failed) {
        if (causes(failed).anyMatch(BoundedBody.TooLarge.class::isInstance)) {
            return NoAnswer.Fault.TOO_LARGE;
        }
        return causes(failed).anyMatch(HttpTimeoutException.class::isInstance)
                ? NoAnswer.Fault.TIMEOUT
                : NoAnswer.Fault.CUT;
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause);
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
