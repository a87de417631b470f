/** Values that every room speaks in: ids, money, addresses, pages, refusals. Uses nothing but the JDK. */
@NullMarked
package org.comptoir.kernel;

import org.jspecify.annotations.NullMarked;
