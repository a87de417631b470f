package org.comptoir.campaigns;

/** Somebody opted out here or asked for it: the shop upstream is turned to at once, when that is committed. */
record SyncWanted() {}
