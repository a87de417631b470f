/** The launcher: settings, the embedded database, Payara Micro. It lives alone outside the WAR and uses nothing but the JDK and Payara Micro's boot API. */
@NullMarked
package org.comptoir.launch;

import org.jspecify.annotations.NullMarked;
