/** The demo shop, built through public services only, and the first administrator of an empty installation. Nobody uses it. */
@NullMarked
package org.comptoir.demo;

import org.jspecify.annotations.NullMarked;
