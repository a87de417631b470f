/** Makes the seeds' volumes, deterministically and in bulk. Uses only JDBC, so that it can fill any Comptoir database. */
@NullMarked
package org.comptoir.generator;

import org.jspecify.annotations.NullMarked;
