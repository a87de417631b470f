/** The one clock: everything that asks what time it is asks here, and every timer is kept going here. Uses the kernel only. */
@NullMarked
package org.comptoir.platform.time;

import org.jspecify.annotations.NullMarked;
