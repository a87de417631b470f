/** One half of a circle inside platform. */
@NullMarked
package org.comptoir.architecture.planted.platform.alpha;

import org.jspecify.annotations.NullMarked;
