/** Pages and resources of access, the sign-in mechanism and the gates in front of pages and API. Uses its own room. */
@NullMarked
package org.comptoir.access.web;

import org.jspecify.annotations.NullMarked;
