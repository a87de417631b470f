package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** What is printed of a link leads to it, and says that it was printed. */
class LinkCodeIT {
    private static final Product PRODUCT = Product.shared();

    private final Given.Session staff = Given.in(PRODUCT).shop().admin();

    @Test
    void theCodeHoldsTheLinkAsAChannelOfItsOwn() throws Exception {
        String token = Followers.make(staff, "{\"target_url\":\"https://shop.example/\"}");
        String address = Followers.link(staff, token).getString("address");
        assertThat(address).endsWith("/r/" + token);
        byte[] png = bytes("/api/staff/link-files/" + token + "/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address + "?c=qr");
        assertThat(staff.get("/api/staff/link-files/" + token + "/svg").body())
                .startsWith("<svg")
                .doesNotContain("style=");
    }

    private byte[] bytes(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(PRODUCT.baseUri().resolve(path))
                .header("Cookie", staff.cookie())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }
}
