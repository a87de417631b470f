/** A planted platform. */
@NullMarked
package org.comptoir.architecture.planted.platform.db;

import org.jspecify.annotations.NullMarked;
