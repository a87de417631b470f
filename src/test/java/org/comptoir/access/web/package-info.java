/** Tests of the pages and resources of access. */
@NullMarked
package org.comptoir.access.web;

import org.jspecify.annotations.NullMarked;
