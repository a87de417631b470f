/** Pages and resources of the catalogue. Uses its own room. */
@NullMarked
package org.comptoir.catalogue.web;

import org.jspecify.annotations.NullMarked;
