package org.comptoir.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; resources and providers are found by their annotations. */
@ApplicationPath("/api")
public class Api extends Application {}
