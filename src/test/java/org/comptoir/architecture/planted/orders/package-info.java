/** A planted room: services and the container's traps. */
@NullMarked
package org.comptoir.architecture.planted.orders;

import org.jspecify.annotations.NullMarked;
