/** Today at a glance, from the public services of the other rooms. Nobody uses it. */
@NullMarked
package org.comptoir.dashboard;

import org.jspecify.annotations.NullMarked;
