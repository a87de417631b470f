/** What tests of every room stand on: the running product, the real database, data built through the API. Uses nothing of the product. */
@NullMarked
package org.comptoir.test;

import org.jspecify.annotations.NullMarked;
