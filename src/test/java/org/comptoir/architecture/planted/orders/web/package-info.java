/** A planted web package. */
@NullMarked
package org.comptoir.architecture.planted.orders.web;

import org.jspecify.annotations.NullMarked;
