/** Who waits for what, and the waves that tell them when it is back. Uses kernel, platform, access, catalogue, stock, orders, outbox, links. */
@NullMarked
package org.comptoir.campaigns;

import org.jspecify.annotations.NullMarked;
