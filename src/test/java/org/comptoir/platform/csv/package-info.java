/** Tables as spreadsheets write them. */
@NullMarked
package org.comptoir.platform.csv;

import org.jspecify.annotations.NullMarked;
