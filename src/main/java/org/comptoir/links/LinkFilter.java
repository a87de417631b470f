package org.comptoir.links;

import org.jspecify.annotations.Nullable;

/** Which links are wanted: by channel, by tag, or the one whose token or whole address was typed. */
public record LinkFilter(
        String text, @Nullable String tag, @Nullable String channel) {
    public static final LinkFilter ALL = new LinkFilter("", null, null);

    public LinkFilter {
        text = text.strip();
        tag = tag == null || tag.isBlank() ? null : tag.strip();
        channel = channel == null || channel.isBlank() ? null : channel.strip();
    }

    /** What may be a token in what was typed: all of it, or what stands behind /r/. */
    @Nullable
    String token() {
        if (text.isEmpty()) {
            return null;
        }
        int start = text.lastIndexOf("/r/");
        return (start < 0 ? text : text.substring(start + 3)).replaceFirst("[?#].*", "");
    }
}
