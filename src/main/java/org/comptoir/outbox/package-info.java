/** Everything that is sent: queued as rows, claimed with a lease, sent, and seen in the local mailbox. Uses kernel, platform, access. */
@NullMarked
package org.comptoir.outbox;

import org.jspecify.annotations.NullMarked;
