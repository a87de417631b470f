/** Phone numbers as people write them, in the country where they write them. Uses the kernel only. */
@NullMarked
package org.comptoir.platform.phone;

import org.jspecify.annotations.NullMarked;
