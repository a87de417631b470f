/** Values that every room speaks in: ids, money, addresses, pages, refusals; and what both WARs judge their callers by. Uses nothing but the JDK. */
@NullMarked
package org.comptoir.kernel;

import org.jspecify.annotations.NullMarked;
