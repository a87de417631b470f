/** Pages and resources of the stock. Uses its own room. */
@NullMarked
package org.comptoir.stock.web;

import org.jspecify.annotations.NullMarked;
