package org.comptoir.platform.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How often one client may call this; counted on each node by itself, trusted kiosk networks are exempt. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimited {
    /** Steady calls a minute. */
    int perMinute() default 120;

    /** Calls that may come at once. */
    int burst() default 30;
}
