/** Short links and their clicks: made here, counted here, followed in links.redirect. Uses kernel, platform, access. */
@NullMarked
package org.comptoir.links;

import org.jspecify.annotations.NullMarked;
