package org.comptoir.platform.http;

import java.io.IOException;

/** Nothing was asked of anybody: no connection, or an address that may not be called. */
public final class NotReached extends IOException {
    private static final long serialVersionUID = 1L;

    NotReached(String why) {
        super(why);
    }
}
