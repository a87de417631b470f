/** Who may do what: tenants, people, roles, permissions, sign-in, audit. Uses kernel and platform. */
@NullMarked
package org.comptoir.access;

import org.jspecify.annotations.NullMarked;
