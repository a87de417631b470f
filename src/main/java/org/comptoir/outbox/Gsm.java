package org.comptoir.outbox;

import java.util.Set;
import java.util.stream.Collectors;

/** The alphabet that phones have known from the beginning; with any other letter, a message is written in twice the room. */
final class Gsm {
    private static final Set<Integer> LETTERS =
            ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                            + "¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€")
                    .codePoints()
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());

    private Gsm() {}

    static boolean isWritten(String text) {
        return text.codePoints().allMatch(LETTERS::contains);
    }
}
