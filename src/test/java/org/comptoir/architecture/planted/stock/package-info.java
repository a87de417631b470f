/** A planted room: what a room shows of itself. */
@NullMarked
package org.comptoir.architecture.planted.stock;

import org.jspecify.annotations.NullMarked;
