/** The redirect, a WAR of its own (r.war): a token in, 303 and a durable click out. Uses the kernel and nothing else of the house. */
@NullMarked
package org.comptoir.links.redirect;

import org.jspecify.annotations.NullMarked;
