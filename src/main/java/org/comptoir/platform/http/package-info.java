/** How other systems are asked over HTTP: with a deadline, within bounds, where shops may name them, never led elsewhere. Uses the settings only. */
@NullMarked
package org.comptoir.platform.http;

import org.jspecify.annotations.NullMarked;
