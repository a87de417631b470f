/** Secrets at rest. */
@NullMarked
package org.comptoir.platform.secrets;

import org.jspecify.annotations.NullMarked;
