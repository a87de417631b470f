/** Tests of access: values alone, and the sign-in over HTTP against the running product. */
@NullMarked
package org.comptoir.access;

import org.jspecify.annotations.NullMarked;
