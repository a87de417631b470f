package org.comptoir.access;

/** A token that was just made: the only time that anybody sees it. */
public record NewToken(TokenRow row, String token) {
    /** Never the token. */
    @Override
    public String toString() {
        return "NewToken[" + row.id() + "]";
    }
}
