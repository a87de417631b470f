package org.comptoir.campaigns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may get of one campaign: the three messages of the first wave, and the mail of the second. */
public enum Message {
    MAIL1(Channel.EMAIL, "email"),
    SMS(Channel.SMS, "sms"),
    WHATSAPP(Channel.WHATSAPP, "whatsapp"),
    MAIL2(Channel.EMAIL, "mail2");

    /** The first wave, each by a channel of its own. */
    static final List<Message> FIRST_WAVE = List.of(MAIL1, SMS, WHATSAPP);

    private final Channel channel;
    private final String link;

    Message(Channel channel, String link) {
        this.channel = channel;
        this.link = link;
    }

    Channel channel() {
        return channel;
    }

    /** What the clicks on its link are counted under. */
    String link() {
        return link;
    }

    /** What the columns of its moment and its error begin with. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String token() {
        return "short_token_" + link;
    }

    String event() {
        return "campaign." + column();
    }

    boolean isMail() {
        return channel == Channel.EMAIL;
    }

    /** Its number within the row, which tells its link from those of the others. */
    String at(RowKey key) {
        return key.text() + ":" + (ordinal() + 1);
    }

    static Message ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    static Optional<Message> of(String event) {
        return Arrays.stream(values())
                .filter(message -> message.event().equals(event))
                .findFirst();
    }
}
