/** What the catalogue does, seen from outside. */
@NullMarked
package org.comptoir.catalogue;

import org.jspecify.annotations.NullMarked;
