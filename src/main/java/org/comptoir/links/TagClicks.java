package org.comptoir.links;

/** What the clicks on all links of a tag and channel add up to; {@code followed} is how many of them a person followed at least once. */
public record TagClicks(String tag, String channel, long followed, Figures figures) {
    TagClicks plus(TagClicks more) {
        return new TagClicks(tag, channel, followed + more.followed, figures.plus(more.figures));
    }
}
