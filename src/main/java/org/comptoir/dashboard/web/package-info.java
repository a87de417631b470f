/** The home page. Uses the public services of all rooms. */
@NullMarked
package org.comptoir.dashboard.web;

import org.jspecify.annotations.NullMarked;
