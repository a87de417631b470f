/** Lines that spreadsheets read and write. Uses the kernel only. */
@NullMarked
package org.comptoir.platform.csv;

import org.jspecify.annotations.NullMarked;
