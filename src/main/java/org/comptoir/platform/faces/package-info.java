/**
 * The frame of every page: look, language, navigation by permission, number formats, refusals as sentences, error pages.
 * May use the kernel, the sibling packages of platform, Faces, PrimeFaces, OmniFaces and Jakarta Security; it knows no room above it.
 */
@NullMarked
package org.comptoir.platform.faces;

import org.jspecify.annotations.NullMarked;
