package org.comptoir.catalogue.web;

import org.jspecify.annotations.Nullable;

/** What can have a picture while it is being entered. */
public interface Pictured {
    @Nullable
    String getImage();

    void setImage(@Nullable String image);
}
