package org.comptoir.platform.http;

import java.io.IOException;

/** The request went out and may have been done: no answer came, or none that ends. */
public final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String why) {
        super(why);
    }
}
