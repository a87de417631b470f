package org.comptoir.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;

/** Starts the product on a data directory of its own, looks at the first page, and ends: the JVM learns which classes a start takes. */
final class Rehearsal {
    private Rehearsal() {}

    /** Ends the JVM, with 0 where it went as a start does. */
    static void run() throws Exception {
        var data = Files.createTempDirectory("comptoir-rehearsal");
        var port = Addresses.freeLoopbackPort();
        var stop = new Stop();
        var code = Refusal.CANNOT_START;
        try {
            Main.start(
                    stop,
                    Map.of(
                            Setting.DATA.variable(), data.toString(),
                            Setting.PORT.variable(), Integer.toString(port),
                            Setting.DEMO_DAYS.variable(), "0"));
            look(port);
            code = 0;
        } catch (Refusal | IOException failed) {
            Console.complain("No rehearsal (" + Reason.of(failed) + "); starts take some seconds longer without.");
        } finally {
            stop.run();
            Folders.delete(data);
            System.exit(code);
        }
    }

    private static void look(int port) throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + port + "/access/sign-in");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    }
}
