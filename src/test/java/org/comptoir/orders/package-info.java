/** What orders do, seen from outside. */
@NullMarked
package org.comptoir.orders;

import org.jspecify.annotations.NullMarked;
