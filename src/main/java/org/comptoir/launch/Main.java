package org.comptoir.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

/** Starts the product: settings, data directory, port, database and server side by side, application; each refuses with one sentence. Settings come from the environment. */
public final class Main {
    private Main() {}

    /** Exit codes: 0 stopped when asked, 1 cannot start, 2 a wrong setting. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("rehearse")) {
            Rehearsal.run();
        }
        var stop = new Stop();
        try {
            stop.guard(() -> start(stop, System.getenv()));
        } catch (Refusal refusal) {
            Console.complain(refusal.sentence());
            stop.run();
            System.exit(refusal.exitCode());
        } catch (Exception unforeseen) {
            Console.complain("The start failed (" + Reason.of(unforeseen) + ").");
            stop.run();
            System.exit(Refusal.CANNOT_START);
        }
    }

    static void start(Stop stop, Map<String, String> environment)
            throws IOException, URISyntaxException, InterruptedException {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var settings = Settings.of(environment);
        var product = product();
        var data = DataDir.open(settings.get(Setting.DATA), settings.get(Setting.BASE_URL));
        Addresses.requireFree(settings.get(Setting.BIND), settings.port());
        var runtimeFile = new RuntimeFile(data);
        stop.install();
        stop.then(data::close);
        Console.redirectOthers(data);
        settings.publish();
        if (settings.find(Setting.SECRET_KEY) == null) {
            System.setProperty(Setting.SECRET_KEY.property(), SecretKeyFile.read(data));
        }
        var database = settings.embeddedDatabase()
                ? DatabaseStart.beside(() -> MariaDb.start(product, data))
                : DatabaseStart.made(ExternalDb.connect(product, data, settings));
        stop.then(database::stop);
        var server = Server.start(product, data, settings, () -> publish(database.await()));
        stop.then(server::stop);
        database.await().served();
        stop.then(runtimeFile::delete);
        runtimeFile.write(settings, database.await());
        RunLog.started();
        Console.say(Welcome.text(settings));
    }

    private static void publish(Database database) {
        System.setProperty(Setting.DB_URL.property(), database.url());
        System.setProperty(Setting.DB_USER.property(), database.user());
        System.setProperty(Setting.DB_PASSWORD.property(), database.password());
    }

    /** The folder this launcher lies in, with ROOT.war and lib/. */
    private static Path product() throws URISyntaxException {
        var jar = Main.class.getProtectionDomain().getCodeSource().getLocation();
        return Objects.requireNonNull(Path.of(jar.toURI()).toAbsolutePath().getParent());
    }
}
