/** Pages and resources of orders. Nobody imports it. */
@NullMarked
package org.comptoir.orders.web;

import org.jspecify.annotations.NullMarked;
