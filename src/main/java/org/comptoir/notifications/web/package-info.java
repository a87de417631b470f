/** Settings and previews of the mails about orders, and the door for other systems' events. */
@NullMarked
package org.comptoir.notifications.web;

import org.jspecify.annotations.NullMarked;
