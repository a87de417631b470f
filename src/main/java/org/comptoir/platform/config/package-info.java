/** The settings that the application reads, by name and type. Uses the kernel only. */
@NullMarked
package org.comptoir.platform.config;

import org.jspecify.annotations.NullMarked;
