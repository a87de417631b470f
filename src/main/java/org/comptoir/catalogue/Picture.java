package org.comptoir.catalogue;

/** A picture as it is kept and served: its type is what its bytes are, never what somebody called them. */
public record Picture(String type, byte[] bytes) {
    /** What somebody may send, before it is made small. */
    public static final int LARGEST = 2 * 1024 * 1024;

    static final int LONGEST_PATH = 255;
}
