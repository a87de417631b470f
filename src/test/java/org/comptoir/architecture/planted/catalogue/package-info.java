/** A planted room: one half of a circle. */
@NullMarked
package org.comptoir.architecture.planted.catalogue;

import org.jspecify.annotations.NullMarked;
