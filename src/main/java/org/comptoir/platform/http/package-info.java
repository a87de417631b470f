/** How other systems are asked over HTTP: with a deadline, within bounds, and never led elsewhere. Uses the kernel only. */
@NullMarked
package org.comptoir.platform.http;

import org.jspecify.annotations.NullMarked;
