package org.comptoir.launch;

import java.io.IOException;

/** The database the application is given: ours or somebody's. */
interface Database {
    String url();

    String user();

    String password();

    /** Told once the application has come up on it. */
    void served() throws IOException;

    /** Ends what we started; a server that was there before us is left alone. */
    void stop() throws InterruptedException;
}
