/** What the shop sells: categories, products and their recipes, menus, allergens, pictures. Uses kernel, platform, access, stock. */
@NullMarked
package org.comptoir.catalogue;

import org.jspecify.annotations.NullMarked;
