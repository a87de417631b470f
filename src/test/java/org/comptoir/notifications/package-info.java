/** Tests of who is told what. */
@NullMarked
package org.comptoir.notifications;

import org.jspecify.annotations.NullMarked;
