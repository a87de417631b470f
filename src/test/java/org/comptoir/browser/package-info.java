/** What a person sees: a real Chromium walks through the launched product. */
@NullMarked
package org.comptoir.browser;

import org.jspecify.annotations.NullMarked;
