/** How a click is judged before it is stored. */
@NullMarked
package org.comptoir.links.redirect;

import org.jspecify.annotations.NullMarked;
