/** Pages and endpoints of links. Nobody imports it. */
@NullMarked
package org.comptoir.links.web;

import org.jspecify.annotations.NullMarked;
