package org.comptoir.access.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import org.comptoir.access.Pin;

/** Who really acts, as a sensitive request says it: {@code X-Pin-Email} and {@code X-Pin}, asked for by {@code @BeanParam}. */
public class PinHeaders {
    @HeaderParam("X-Pin-Email")
    @DefaultValue("")
    private String email = "";

    @HeaderParam("X-Pin")
    @DefaultValue("")
    private String code = "";

    Pin pin() {
        return new Pin(email, code);
    }
}
