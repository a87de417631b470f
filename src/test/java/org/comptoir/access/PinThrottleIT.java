package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Guessing PINs: whoever's PIN it is waits, over a restart too; and it ends by itself. */
class PinThrottleIT {
    private static final String ADMIN = "admin@demo.comptoir.test";
    private static final String PATH = "/api/staff/erasures";

    @Test
    void whoIsGuessedAtWaitsAlsoAfterARestart() {
        Product product = Product.start(Map.of());
        Session admin = Given.in(product).demo(ADMIN);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(erase(admin, ADMIN, "00000" + guess)).isEqualTo("PIN_INVALID");
        }
        assertThat(erase(admin, ADMIN, Given.PIN))
                .as("the right one, but it waits")
                .isEqualTo("PIN_INVALID");
        product.kill();
        try (Product again = product.again()) {
            Session back = new Session(again, admin.cookie(), admin.csrf(), admin.me());
            assertThat(erase(back, ADMIN, Given.PIN)).as("still").isEqualTo("PIN_INVALID");
            again.moveClock(Duration.ofMinutes(1));
            assertThat(erase(back, ADMIN, Given.PIN)).as("over").isEqualTo("done");
            assertThat(erase(back, ADMIN, "000000")).as("counted afresh").isEqualTo("PIN_INVALID");
            assertThat(erase(back, ADMIN, Given.PIN)).isEqualTo("done");
        }
    }

    private static String erase(Session session, String email, String pin) {
        HttpResponse<String> answer = session.withPin(email, pin).post(PATH, "{\"email\":\"nobody@example.test\"}");
        return answer.statusCode() == 200
                ? "done"
                : Given.json(answer).getJsonObject("error").getString("code");
    }
}
