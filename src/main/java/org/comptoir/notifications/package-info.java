/** Who is told what: turns what other rooms did into messages for the outbox. Uses access, stock, orders, outbox. */
@NullMarked
package org.comptoir.notifications;

import org.jspecify.annotations.NullMarked;
