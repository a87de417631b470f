/** Short links: followed, counted, kept. */
@NullMarked
package org.comptoir.links;

import org.jspecify.annotations.NullMarked;
