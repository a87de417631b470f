/** Pages, resources and servlets of the restock campaign. Nobody imports it. */
@NullMarked
package org.comptoir.campaigns.web;

import org.jspecify.annotations.NullMarked;
