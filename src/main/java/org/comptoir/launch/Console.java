package org.comptoir.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The person's console, kept for what a person should read; what the server prints by itself goes to a file. */
final class Console {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Console() {}

    static void say(String text) {
        OUT.println(text);
        OUT.flush();
    }

    static void complain(String sentence) {
        ERR.println("comptoir: " + sentence);
        ERR.flush();
    }

    /** Sends everything that is printed past this class to a file of its own. */
    static void redirectOthers(DataDir data) throws IOException {
        var file = data.resolve("logs/server-output.log");
        var stream = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }
}
