/** What tests of every room stand on: the real database, started once. Uses nothing of the product. */
@NullMarked
package org.comptoir.test;

import org.jspecify.annotations.NullMarked;
