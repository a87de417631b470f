package org.comptoir.stock;

import java.time.LocalDate;

/** What was left of an ingredient when a day ended. */
public record Level(LocalDate day, long quantity) {}
