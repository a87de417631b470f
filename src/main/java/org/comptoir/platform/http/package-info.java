/** Calls to services outside that shops have named: where they may go, how long they may take. Uses the settings only. */
@NullMarked
package org.comptoir.platform.http;

import org.jspecify.annotations.NullMarked;
