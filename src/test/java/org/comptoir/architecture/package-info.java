/** Holds the code against the house's rules: arrows, surfaces, pages, words and SQL; and every rule against a planted hole. */
@NullMarked
package org.comptoir.architecture;

import org.jspecify.annotations.NullMarked;
