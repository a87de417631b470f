package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Clocked;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.Test;

/** At night the pictures go that nothing shows; in the product whose clock moves. */
class OrphanPicturesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Product PRODUCT = Clocked.product();

    @Test
    void whatNothingShowsGoesAtNightWhatIsShownAndWhatIsYoungStays() throws Exception {
        PRODUCT.moveClock(Duration.ZERO);
        Given.Session admin = Given.in(PRODUCT).shop().admin();
        String shown = kept(admin, 40);
        kept(admin, 50);
        String young = kept(admin, 60);
        HttpResponse<String> made =
                admin.post("/api/staff/categories", "{\"name\":\"Plats\",\"image_path\":\"" + shown + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String mine = "media WHERE tenant_id = '%s'".formatted(admin.me().getString("tenant_id"));
        long others = rows("media") - rows(mine);
        // sent again tomorrow night, one hour before the sweep
        ZonedDateTime sweep = LocalDate.now(ZoneOffset.UTC)
                .plusDays(2)
                .atTime(LocalTime.of(4, 0))
                .atZone(ZoneOffset.UTC);
        new Rows(PRODUCT)
                .change("UPDATE media SET created_at = '%s' WHERE sha256 = '%s'"
                        .formatted(sweep.minusHours(1).toLocalDateTime(), young.substring("media/".length())));
        PRODUCT.moveClock(Duration.between(ZonedDateTime.now(ZoneOffset.UTC), sweep));
        Await.until(PATIENCE, "the sweep", () -> rows(mine) < 3 ? Optional.of(true) : Optional.empty());
        assertThat(rows(mine + " AND sha256 IN ('%s', '%s')".formatted(shown.substring(6), young.substring(6))))
                .isEqualTo(2);
        assertThat(rows("media") - rows(mine))
                .as("the demo shop's are all shown")
                .isEqualTo(others);
    }

    private static String kept(Given.Session session, int size) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(PRODUCT.baseUri().resolve("api/staff/media"))
                                .header("Content-Type", "image/png")
                                .header("Cookie", session.cookie())
                                .header("X-CSRF-Token", session.csrf())
                                .POST(BodyPublishers.ofByteArray(Images.encoded("png", size, size)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getString("image_path");
    }

    private static long rows(String of) {
        try {
            return new Rows(PRODUCT).number("SELECT COUNT(*) FROM " + of);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
