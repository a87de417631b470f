/** A planted redirect. */
@NullMarked
package org.comptoir.architecture.planted.links.redirect;

import org.jspecify.annotations.NullMarked;
