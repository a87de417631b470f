/** What lies in the shop: ingredients, their ledger, the containers that bring more. Uses kernel, platform, access. */
@NullMarked
package org.comptoir.stock;

import org.jspecify.annotations.NullMarked;
