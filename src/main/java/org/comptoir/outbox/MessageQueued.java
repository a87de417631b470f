package org.comptoir.outbox;

/** There is something to send; only wakes the worker, whose timer would find it anyway. */
record MessageQueued() {}
