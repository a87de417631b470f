package org.comptoir.platform.csv;

import java.util.List;

/** The cells of one line, and the number of the line they began on, as an editor counts. */
record CsvLine(int number, List<String> cells) {}
