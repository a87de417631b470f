package org.comptoir.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API; resources and providers are found by their annotations. */
@ApplicationPath(Api.PATH)
public class Api extends Application {
    public static final String PATH = "/api";

    /** Without the description that the server would make up: the one at {@code /openapi} is the true one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
