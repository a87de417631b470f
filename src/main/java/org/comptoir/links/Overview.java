package org.comptoir.links;

import java.util.List;

/** What the list of links shows beside the links, asked for at once: tags to choose from, and of the chosen one or of all links days, where people came from, and channels. */
public record Overview(
        List<String> tags, List<DayClicks> days, List<ReferrerClicks> referrers, List<TagClicks> channels) {
    Overview with(List<DayClicks> whole) {
        return new Overview(tags, whole, referrers, channels);
    }
}
