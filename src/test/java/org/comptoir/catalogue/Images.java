package org.comptoir.catalogue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures, honest and otherwise. */
final class Images {
    private static final HexFormat HEX = HexFormat.of();

    private Images() {}

    static byte[] encoded(String format, int width, int height) throws IOException {
        boolean glassy = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, glassy ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A lossless one as its header says it; nobody here looks behind that. */
    static byte[] webp(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(20).put((byte) 0x2F);
        file.putInt(width - 1 | height - 1 << 14);
        return file.array();
    }

    /** A small file that says it is this large: all zeroes, well packed. */
    static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.write(HEX.parseHex("89504e470d0a1a0a"));
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(HEX.parseHex("0802000000"));
        chunk(png, "IHDR", head.array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write(new byte[4 * 1024 * 1024]);
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String name, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        png.writeInt(data.length);
        png.writeBytes(name);
        png.write(data);
        png.writeInt((int) sum.getValue());
    }
}
