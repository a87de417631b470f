package org.comptoir.kernel;

/** Every refusal Comptoir can give, with its HTTP status; the sentence for people is the message key {@code error.<CODE>}. */
public enum ErrorCode {
    MALFORMED_JSON(400),
    AUTH_REQUIRED(401),
    SIGN_IN_FAILED(401),
    FORBIDDEN(403),
    PIN_REQUIRED(403),
    PIN_INVALID(403),
    SELF_DEACTIVATION_FORBIDDEN(403),
    NOT_FOUND(404),
    ORDER_NOT_FOUND(404),
    USER_NOT_FOUND(404),
    NOTIFICATION_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    INVALID_TRANSITION(409),
    OUT_OF_STOCK(409),
    IDEMPOTENCY_MISMATCH(409),
    ALREADY_SENT(409),
    ALREADY_ANONYMISED(409),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_ERROR(422),
    EMPTY_ORDER(422),
    INVALID_SERVICE_MODE(422),
    INVALID_SERVICE_TAG(422),
    INVALID_ITEM_TYPE(422),
    INVALID_QUANTITY(422),
    PRODUCT_UNAVAILABLE(422),
    MENU_UNAVAILABLE(422),
    INVALID_SELECTION(422),
    INVALID_MODIFIER(422),
    INGREDIENT_NOT_REMOVABLE(422),
    INGREDIENT_NOT_ADDABLE(422),
    INVALID_EMAIL(422),
    INVALID_PHONE(422),
    INVALID_COUPON(422),
    INVALID_CONFIG(422),
    CANNOT_CANCEL_IN_STATE(422),
    PAGE_TOO_DEEP(422),
    RATE_LIMITED(429),
    MAX_RETRIES_EXCEEDED(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return "error." + name();
    }
}
