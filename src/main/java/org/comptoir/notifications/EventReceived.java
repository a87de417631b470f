package org.comptoir.notifications;

/** Another system's event is there; only wakes the worker, whose timer would find it anyway. */
record EventReceived() {}
