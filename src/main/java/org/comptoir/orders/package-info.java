/** Orders from placing to delivering. Uses kernel, platform, access, catalogue, stock. */
@NullMarked
package org.comptoir.orders;

import org.jspecify.annotations.NullMarked;
