package org.comptoir.platform.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import java.util.function.BiFunction;

/** Who really acts, as a sensitive request says it: {@code X-Pin-Email} and {@code X-Pin}, asked for by {@code @BeanParam}. */
public class PinHeaders {
    @HeaderParam("X-Pin-Email")
    @DefaultValue("")
    private String email = "";

    @HeaderParam("X-Pin")
    @DefaultValue("")
    private String code = "";

    /** Mail and PIN, as the room that judges them takes them. */
    public <P> P as(BiFunction<String, String, P> pin) {
        return pin.apply(email, code);
    }
}
