/** The other half of a circle inside platform. */
@NullMarked
package org.comptoir.architecture.planted.platform.beta;

import org.jspecify.annotations.NullMarked;
