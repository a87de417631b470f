package org.comptoir.notifications;

import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody of the shop who wants to know of paid orders. */
record Recipient(long user, EmailAddress email, @Nullable String language) {}
