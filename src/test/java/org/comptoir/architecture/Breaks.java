package org.comptoir.architecture;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Names the rules that a planted class breaks on purpose. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Breaks {
    String[] value();
}
