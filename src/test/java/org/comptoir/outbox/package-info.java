/** Tests of the outbox against the running product and a real SMTP server. */
@NullMarked
package org.comptoir.outbox;

import org.jspecify.annotations.NullMarked;
