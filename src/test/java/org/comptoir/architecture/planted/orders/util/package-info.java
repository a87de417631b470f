/** A planted package whose name says nothing. */
@NullMarked
package org.comptoir.architecture.planted.orders.util;

import org.jspecify.annotations.NullMarked;
