/** Pages and resources of the outbox. Uses its own room. */
@NullMarked
package org.comptoir.outbox.web;

import org.jspecify.annotations.NullMarked;
