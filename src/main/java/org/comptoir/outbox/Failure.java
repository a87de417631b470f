package org.comptoir.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Why a message was not taken, and what that means for it. */
record Failure(Kind kind, String reason) {
    private static final int PERMANENT = 500;
    private static final Set<Integer> THROTTLING = Set.of(421, 450);
    /** What servers say of addresses that do not exist; other refusals are about the message or the sender. */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(501, 550, 551, 553);

    enum Kind {
        TRANSIENT,
        THROTTLED,
        PERMANENT,
        BAD_ADDRESS,
        /** It may have been taken: nobody but a person sends it again. */
        UNCERTAIN
    }

    static Failure of(MessagingException failure) {
        return new Failure(kind(failure), reason(failure));
    }

    static Failure permanent(String reason) {
        return new Failure(Kind.PERMANENT, reason);
    }

    /** Not taken, but it may be on another day. */
    static Failure passing(String reason) {
        return new Failure(Kind.TRANSIENT, reason);
    }

    /** Not taken, and nothing else of this shop will be for a while. */
    static Failure throttled(String reason) {
        return new Failure(Kind.THROTTLED, reason);
    }

    static Failure badAddress(String reason) {
        return new Failure(Kind.BAD_ADDRESS, reason);
    }

    static Failure uncertain(String reason) {
        return new Failure(Kind.UNCERTAIN, reason);
    }

    boolean isUncertain() {
        return kind == Kind.UNCERTAIN;
    }

    /** It is not tried again by itself. */
    boolean isPermanent() {
        return kind.compareTo(Kind.PERMANENT) >= 0;
    }

    private static Kind kind(MessagingException failure) {
        Kind found = Kind.TRANSIENT;
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            Kind kind = alone(m);
            found = kind.compareTo(found) > 0 ? kind : found;
        }
        return found;
    }

    private static Kind alone(MessagingException e) {
        if (e instanceof AddressException) {
            return Kind.BAD_ADDRESS;
        }
        if (e instanceof SMTPAddressFailedException smtp) {
            return NO_SUCH_ADDRESS.contains(smtp.getReturnCode()) ? Kind.BAD_ADDRESS : byCode(smtp.getReturnCode());
        }
        if (e instanceof SMTPSenderFailedException smtp) {
            return byCode(smtp.getReturnCode());
        }
        return e instanceof SMTPSendFailedException smtp ? byCode(smtp.getReturnCode()) : Kind.TRANSIENT;
    }

    private static Kind byCode(int code) {
        return code >= PERMANENT ? Kind.PERMANENT : THROTTLING.contains(code) ? Kind.THROTTLED : Kind.TRANSIENT;
    }

    /** The server's own words without the address it repeats: reasons are shown and logged. */
    private static String reason(MessagingException failure) {
        Exception next = failure instanceof SendFailedException ? failure.getNextException() : null;
        String words = String.valueOf((next == null ? failure : next).getMessage());
        return words.replaceAll("[^\\s<>]+@[^\\s<>]+", "***").strip();
    }
}
