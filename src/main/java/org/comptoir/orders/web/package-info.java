/** Pages and resources of orders. Uses its own room. */
@NullMarked
package org.comptoir.orders.web;

import org.jspecify.annotations.NullMarked;
