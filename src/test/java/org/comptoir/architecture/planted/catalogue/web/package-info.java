/** A planted web package. */
@NullMarked
package org.comptoir.architecture.planted.catalogue.web;

import org.jspecify.annotations.NullMarked;
