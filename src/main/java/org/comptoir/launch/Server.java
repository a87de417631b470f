package org.comptoir.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara Micro in this JVM, with every *.war that lies beside the launcher. */
final class Server {
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";

    private static final String COMPRESSED = "text/html,text/css,text/plain,text/csv,text/xml,text/javascript,"
            + "application/javascript,application/json,application/xhtml+xml,image/svg+xml";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Boots it, waits for what the applications need, and deploys; refuses, with the server stopped, when an application is not
     * there afterwards.
     */
    static Server start(Path product, DataDir data, Settings settings, Runnable needed) {
        try {
            var wars = wars(product);
            var root = data.resolve("run/server");
            // what a killed run left half-written is of no use to this one
            Folders.delete(root);
            Files.createDirectories(root);
            System.setProperty(
                    "java.util.logging.config.file", ServerLog.configure(data).toString());
            var micro = Unpacked.boot(product, root);
            var alone = !settings.is(Setting.CLUSTERED);
            micro.setRootDir(root.toFile())
                    .setHttpPort(settings.port())
                    .setPrintLogo(false)
                    .setNoCluster(alone)
                    // no cluster alone would still start Hazelcast, which listens on every interface
                    .setNoHazelcast(alone)
                    .setPreBootHandler(admin -> configure(admin, settings.get(Setting.BIND)))
                    .setPostBootHandler(admin -> needed.run());
            wars.forEach(war -> micro.addDeploymentFile(war.toFile()));
            var server = new Server(micro.bootStrap());
            server.requireDeployed(wars, data);
            return server;
        } catch (BootstrapException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : refusal(data, Reason.of(failed));
        } catch (IOException failed) {
            throw refusal(data, Reason.of(failed));
        }
    }

    private static List<Path> wars(Path product) throws IOException {
        try (var files = Files.list(product)) {
            return files.filter(file -> file.toString().endsWith(".war"))
                    .sorted()
                    .toList();
        }
    }

    private static void configure(AdminCommandRunner admin, String bind) {
        for (var assignment : List.of(
                LISTENER + "address=" + bind,
                // keep-alive connections are not cut after 256 requests
                HTTP + "max-connections=-1",
                HTTP + "compression=on",
                HTTP + "compression-min-size-bytes=1024",
                HTTP + "compressable-mime-type=" + COMPRESSED,
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false")) {
            admin.run("set", assignment);
        }
    }

    // a failed deployment leaves the server up and answering 404
    private void requireDeployed(List<Path> wars, DataDir data) {
        var deployed = runtime.getDeployedApplicationNames();
        for (var war : wars) {
            if (!deployed.contains(war.getFileName().toString().replaceFirst("\\.war$", ""))) {
                stop();
                var reason = RunLog.reason();
                throw refusal(data, reason == null ? war.getFileName() + " is missing" : reason);
            }
        }
    }

    private static Refusal refusal(DataDir data, String reason) {
        return Refusal.cannotStart(
                "The application could not be deployed (" + reason + "); its log is " + ServerLog.file(data) + ".");
    }

    /** Stops taking requests and ends the application; afterwards nothing of it uses the database. */
    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException alreadyStopped) {
            // it has what it was asked for
        }
    }
}
