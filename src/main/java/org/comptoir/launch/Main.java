package org.comptoir.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TimeZone;

/** Starts the product: settings, data directory, port, database, application, in this order, each refusing with one sentence. */
public final class Main {
    private Main() {}

    /** Exit codes: 0 stopped when asked, 1 cannot start, 2 a wrong setting. */
    public static void main(String[] arguments) {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var stop = new Stop();
        try {
            stop.guard(() -> start(stop));
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

    private static void start(Stop stop) throws IOException, URISyntaxException, InterruptedException {
        var settings = Settings.of(System.getenv());
        var product = product();
        var data = DataDir.open(settings.get(Setting.DATA), settings.get(Setting.BASE_URL));
        Addresses.requireFree(settings.get(Setting.BIND), settings.port());
        var runtimeFile = new RuntimeFile(data);
        stop.install();
        stop.then(data::close);
        var database = settings.embeddedDatabase()
                ? MariaDb.start(product, data)
                : ExternalDb.connect(product, data, settings);
        stop.then(database::stop);
        Console.redirectOthers(data);
        settings.publish();
        System.setProperty(Setting.DB_URL.property(), database.url());
        System.setProperty(Setting.DB_USER.property(), database.user());
        System.setProperty(Setting.DB_PASSWORD.property(), database.password());
        if (settings.find(Setting.SECRET_KEY) == null) {
            System.setProperty(Setting.SECRET_KEY.property(), SecretKeyFile.read(data));
        }
        var server = Server.start(product, data, settings);
        stop.then(server::stop);
        database.served();
        stop.then(runtimeFile::delete);
        runtimeFile.write(settings, database);
        RunLog.started();
        Console.say(Welcome.text(settings));
    }

    /** The folder this launcher lies in, with ROOT.war and lib/. */
    private static Path product() throws URISyntaxException {
        var jar = Main.class.getProtectionDomain().getCodeSource().getLocation();
        return Objects.requireNonNull(Path.of(jar.toURI()).toAbsolutePath().getParent());
    }
}
