/** What every log line carries and what none may show: request ids, and masks over personal data. Uses the kernel. */
@NullMarked
package org.comptoir.platform.log;

import org.jspecify.annotations.NullMarked;
