package org.comptoir.catalogue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.comptoir.kernel.DomainException;

/** The JDK cannot decode WebP: it is kept as it is, once its header is whole and says that it is small enough. */
final class WebP {
    private static final int HEADER = 30;
    private static final int FOURTEEN_BITS = 0x3FFF;

    private WebP() {}

    static Picture checked(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        // an odd length is filled up by one byte; more than that would be something hidden behind the picture
        if (bytes.length < HEADER || Math.abs(Integer.toUnsignedLong(file.getInt(4)) + 8 - bytes.length) > 1) {
            throw broken();
        }
        int width;
        int height;
        switch (new String(bytes, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " -> {
                if ((file.getInt(23) & 0xFFFFFF) != 0x2A019D) {
                    throw broken();
                }
                width = file.getShort(26) & FOURTEEN_BITS;
                height = file.getShort(28) & FOURTEEN_BITS;
            }
            case "VP8L" -> {
                if (file.get(20) != 0x2F) {
                    throw broken();
                }
                int packed = file.getInt(21);
                width = (packed & FOURTEEN_BITS) + 1;
                height = (packed >> 14 & FOURTEEN_BITS) + 1;
            }
            case "VP8X" -> {
                width = (file.getInt(24) & 0xFFFFFF) + 1;
                height = (file.getInt(26) >>> 8) + 1;
            }
            default -> throw broken();
        }
        if (width < 1 || height < 1) {
            throw broken();
        }
        if (Math.max(width, height) > Raster.LONGEST) {
            throw DomainException.invalid("image", "catalogue_product.image_webp_large");
        }
        return new Picture("image/webp", bytes);
    }

    private static DomainException broken() {
        return DomainException.invalid("image", "catalogue_product.image_broken");
    }
}
