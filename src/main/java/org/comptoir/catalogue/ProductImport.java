package org.comptoir.catalogue;

import java.util.List;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;

/** What the lines of a file do, or would do, and what is wrong with the others; {@code isPriced} where it needs a PIN. */
public record ProductImport(List<ImportChange> changes, List<ImportError> errors, boolean isPriced) {}
