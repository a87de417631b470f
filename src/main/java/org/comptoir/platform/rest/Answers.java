package org.comptoir.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the signature of a resource method cannot say: another status than 200, or what is in a {@code Response}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    /** The status of success; set on the answer too, so that the document cannot differ from it. */
    int status() default 200;

    /** The one thing in a {@code Response}'s envelope. */
    Class<?> one() default Void.class;

    /** The thing that a {@code Response}'s envelope lists. */
    Class<?> many() default Void.class;
}
