/** Secrets of tenants at rest, sealed with the installation's key. Uses the kernel and the settings only. */
@NullMarked
package org.comptoir.platform.secrets;

import org.jspecify.annotations.NullMarked;
