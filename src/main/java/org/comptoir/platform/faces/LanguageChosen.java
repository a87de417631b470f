package org.comptoir.platform.faces;

import java.util.Locale;

/** Fired when somebody picks a language in the bar; the access room keeps it with a signed-in person. */
public record LanguageChosen(Locale language) {}
