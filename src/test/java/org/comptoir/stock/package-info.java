/** What the stock does, seen from outside. */
@NullMarked
package org.comptoir.stock;

import org.jspecify.annotations.NullMarked;
