package org.comptoir.links;

import java.time.LocalDate;

/** One day of a link, in the shop's zone. */
public record DayClicks(LocalDate day, Figures figures) {}
