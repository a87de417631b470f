package org.comptoir.launch;

/** Why the product does not start: one sentence for the person at the console, and the code the process ends with. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Something around the product is in the way: port, data directory, database, deployment. */
    static final int CANNOT_START = 1;
    /** A setting is unknown, wrong, or contradicts another one. */
    static final int WRONG_SETTING = 2;

    private final int exitCode;

    private Refusal(int exitCode, String sentence) {
        // no stack trace: nobody but the sentence is read
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static Refusal cannotStart(String sentence) {
        return new Refusal(CANNOT_START, sentence);
    }

    static Refusal wrongSetting(String sentence) {
        return new Refusal(WRONG_SETTING, sentence);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
