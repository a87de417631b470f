package org.comptoir.campaigns;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A way to reach somebody. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String joined(Collection<Channel> channels) {
        return EnumSet.copyOf(channels).stream().map(Channel::column).collect(Collectors.joining(","));
    }

    static List<Channel> split(@Nullable Object column) {
        String text = column == null ? "" : column.toString();
        return Arrays.stream(values())
                .filter(channel -> List.of(text.split(",")).contains(channel.column()))
                .toList();
    }
}
