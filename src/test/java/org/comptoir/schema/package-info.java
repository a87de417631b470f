/** Holds the migrated database against the three seeds. Uses only the test database. */
@NullMarked
package org.comptoir.schema;

import org.jspecify.annotations.NullMarked;
