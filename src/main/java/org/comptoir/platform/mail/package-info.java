/** What rooms share to write messages and pages for customers: templates in two languages. Uses nothing. */
@NullMarked
package org.comptoir.platform.mail;

import org.jspecify.annotations.NullMarked;
