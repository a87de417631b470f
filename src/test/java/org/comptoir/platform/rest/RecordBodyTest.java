package org.comptoir.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBodyTest {
    public enum Mode {
        DINE_IN,
        TAKEAWAY
    }

    public record Line(
            long productId, int quantity, @Nullable String note) {}

    public record Order(
            String customerName,
            Mode serviceMode,
            List<Line> items,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable UUID id,
            @Nullable Boolean gift) {}

    private static final String WHOLE = """
            {"customer_name": "Zoé", "service_mode": "dine_in", "items": [{"product_id": 7, "quantity": 2, "extra": {}}],
             "at": "2026-11-20T11:00:00+01:00", "day": "2026-11-20", "id": "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f",
             "gift": true, "unknown": [1]}""";

    private static Order read(String json) {
        return RecordBody.read(Order.class, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryTypeAndIgnoresWhatItDoesNotKnow() {
        Order order = read(WHOLE);
        assertThat(order.customerName()).isEqualTo("Zoé");
        assertThat(order.serviceMode()).isEqualTo(Mode.DINE_IN);
        assertThat(order.items()).containsExactly(new Line(7, 2, null));
        assertThat(order.at()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(order.gift()).isTrue();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Order order = read(WHOLE);
        assertThat(read(JsonConfig.jsonb().toJson(order))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Zoé\" | 5 | customer_name | type",
                "\"Zoé\" | null | customer_name | required",
                "\"Zoé\" | \"a\\u0000b\" | customer_name | type",
                "\"Zoé\" | \"a\\ud800b\" | customer_name | type",
                "\"dine_in\" | \"DINE_IN\" | service_mode | type",
                "\"dine_in\" | \"nowhere\" | service_mode | type",
                "[{\"product_id\": 7, \"quantity\": 2, \"extra\": {}}] | {} | items | type",
                "[{\"product_id\": 7, \"quantity\": 2, \"extra\": {}}] | [1] | items[0] | type",
                "\"product_id\": 7 | \"product_id\": \"7\" | items[0].product_id | type",
                "\"quantity\": 2 | \"quantity\": 2.5 | items[0].quantity | type",
                "\"quantity\": 2 | \"quantity\": 3000000000 | items[0].quantity | type",
                "\"quantity\": 2 | \"amount\": 2 | items[0].quantity | required",
                "\"2026-11-20T11:00:00+01:00\" | \"yesterday\" | at | type",
                "\"2026-11-20\" | \"2026-02-30\" | day | type",
                "\"0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f\" | \"1-2-3-4-5\" | id | type",
                "true | \"true\" | gift | type",
            })
    void aWrongValueIsRefusedByItsFieldsName(String good, String bad, String field, String reason) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> read(WHOLE.replace(good, bad)));
        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refused.details()).containsEntry("field", field).containsEntry("reason", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{]", "nul", "{\"a\":1}}", "{\"a\":01}", "{'a':1}", "\u0000"})
    void brokenJsonIsSaidToBe(String json) {
        assertThat(catchThrowableOfType(DomainException.class, () -> read(json)).code())
                .isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @Test
    void noDepthAndNoSizeOfNumberHurts() {
        for (String json :
                List.of("[".repeat(100_000), "{\"a\":".repeat(50_000), "{\"items\":" + "9".repeat(200_000) + "}")) {
            assertThat(catchThrowableOfType(DomainException.class, () -> read(json)))
                    .isNotNull();
        }
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> RecordBody.read(Order.class, bytes));
        assertThat(refused.code()).isIn(ErrorCode.MALFORMED_JSON, ErrorCode.VALIDATION_ERROR);
    }

    @Property
    void aWholeOrderCutOffAnywhereIsMalformed(@ForAll @IntRange(min = 1, max = 200) int length) {
        assertThat(catchThrowableOfType(DomainException.class, () -> read(WHOLE.substring(0, WHOLE.length() - length)))
                        .code())
                .isEqualTo(ErrorCode.MALFORMED_JSON);
    }
}
