package org.comptoir.launch;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Payara Micro as the build has unpacked it, its jars on this JVM's own class path: nothing is unpacked at a start, and the JVM
 * can share the classes it has archived. Payara's own launcher for such a folder does the same, but wants to be the main class.
 */
final class Unpacked {
    private Unpacked() {}

    /** The server's entry, once its root folder has what it takes from disk only. */
    static PayaraMicroBoot boot(Path product, Path root) throws IOException {
        var micro = product.resolve("lib/micro");
        System.setProperty(
                "fish.payara.micro.BootJar",
                micro.resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", micro.toString());
        // the resource adapters: without them there is no data source
        copy(micro.resolve("lib"), root.resolve("lib"));
        try {
            // on the class path of a run only, as it lies inside a jar for the compiler
            return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("getInstance")
                    .invoke(null);
        } catch (ReflectiveOperationException incomplete) {
            throw new IOException("the server in " + micro + " is incomplete", incomplete);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
