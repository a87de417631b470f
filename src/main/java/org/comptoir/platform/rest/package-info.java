/**
 * How every REST answer looks: envelope, errors, limits, documents. May use the kernel and the rest of the platform.
 *
 * <p>A resource is a public class in {@code <room>.web} that returns records in an {@link Envelope} and takes its body
 * as one record; its components are required unless they are {@code @Nullable}. Refusals are
 * {@link org.comptoir.kernel.DomainException}s; nothing else needs to be caught. See {@link HealthResource}.
 */
@NullMarked
package org.comptoir.platform.rest;

import org.jspecify.annotations.NullMarked;
