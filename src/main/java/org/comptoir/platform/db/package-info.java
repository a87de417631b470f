/** The database for everybody: data source, migrations, transaction retry, UTC instants. Uses the kernel only. */
@NullMarked
package org.comptoir.platform.db;

import org.jspecify.annotations.NullMarked;
