package org.comptoir.notifications;

/** What keeps the order mails of a shop from anybody. */
public record Warnings(boolean switchedOff, boolean testMode, boolean nobody, long invalidAddresses) {

    public boolean isWell() {
        return !switchedOff && !testMode && !nobody && invalidAddresses == 0;
    }
}
