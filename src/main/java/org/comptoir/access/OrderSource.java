package org.comptoir.access;

/** Where orders come from; a role sees some of these, and may take orders for one. */
public enum OrderSource {
    KIOSK,
    COUNTER,
    DRIVE
}
