/** A planted room: names the rules ask for. */
@NullMarked
package org.comptoir.architecture.planted.kernel;

import org.jspecify.annotations.NullMarked;
