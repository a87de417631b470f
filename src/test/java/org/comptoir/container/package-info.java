/** The one deployment inside a real container: injection, transactions, events, timers and roles; runs beside the product's own classes. */
@NullMarked
package org.comptoir.container;

import org.jspecify.annotations.NullMarked;
