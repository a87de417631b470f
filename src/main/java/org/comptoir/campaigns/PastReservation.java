package org.comptoir.campaigns;

import java.time.Instant;

/** A reservation as it was made and confirmed some time ago. */
public record PastReservation(NewReservation wanted, Instant at) {}
