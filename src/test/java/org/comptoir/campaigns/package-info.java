/** The restock campaign, as customers and staff meet it. */
@NullMarked
package org.comptoir.campaigns;

import org.jspecify.annotations.NullMarked;
