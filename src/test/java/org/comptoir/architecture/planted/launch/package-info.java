/** A planted launcher. */
@NullMarked
package org.comptoir.architecture.planted.launch;

import org.jspecify.annotations.NullMarked;
