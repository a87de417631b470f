package org.comptoir.notifications;

/** What keeps the order mails of a shop from anybody, or from looking as they should. */
public record Warnings(
        boolean switchedOff, boolean testMode, boolean nobody, long invalidAddresses, long brokenDesigns) {

    public boolean isWell() {
        return !switchedOff && !testMode && !nobody && invalidAddresses == 0 && brokenDesigns == 0;
    }
}
