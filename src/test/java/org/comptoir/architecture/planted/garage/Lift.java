package org.comptoir.architecture.planted.garage;

import org.comptoir.architecture.Breaks;

/** In a room that nobody drew, in a package without a word about itself. */
@Breaks({"known rooms", "packages speak"})
public class Lift {}
