package org.comptoir.outbox;

/** There is something to send; only wakes a worker, whose timer would find it anyway. */
record MessageQueued(Lane lane) {}
