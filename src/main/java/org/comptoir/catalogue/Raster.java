package org.comptoir.catalogue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.comptoir.kernel.DomainException;

/** Makes a JPEG or PNG small, upright, and free of everything but its pixels. */
final class Raster {
    /** The longest side that is kept. */
    static final int LONGEST = 1200;

    private static final int LONGEST_READ = 16_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.86f;

    private Raster() {}

    static Picture small(byte[] bytes, String format) {
        try {
            BufferedImage read = read(bytes, format);
            BufferedImage upright = format.equals("jpeg") ? turned(read, Exif.orientation(bytes)) : read;
            return new Picture("image/" + format, written(shrunk(upright), format));
        } catch (IOException | RuntimeException e) {
            if (e instanceof DomainException refused) {
                throw refused;
            }
            // the decoders answer a broken file with whatever they stumble over
            throw DomainException.invalid("image", "catalogue_product.image_broken");
        }
    }

    /** Asks the header how large it will be before a pixel is decoded; of a very large one, only every nth pixel. */
    private static BufferedImage read(byte[] bytes, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_READ || (long) width * height > MOST_PIXELS) {
                throw DomainException.invalid("image", "catalogue_product.image_pixels");
            }
            ImageReadParam part = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (LONGEST + LONGEST / 2));
            part.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    /** As the camera was held: the file only says so, and what says so is not kept. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean lying = orientation >= 5 && orientation <= 8;
        BufferedImage to =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return to;
    }

    /** By halves, so that no pixel is skipped over. */
    private static BufferedImage shrunk(BufferedImage image) {
        BufferedImage now = image;
        do {
            int longest = Math.max(now.getWidth(), now.getHeight());
            double by = Math.min(1, Math.max(0.5, (double) LONGEST / longest));
            int width = Math.max(1, (int) Math.round(now.getWidth() * by));
            int height = Math.max(1, (int) Math.round(now.getHeight() * by));
            boolean glassy = now.getColorModel().hasAlpha();
            BufferedImage next =
                    new BufferedImage(width, height, glassy ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, width, height, null);
            pen.dispose();
            now = next;
        } while (Math.max(now.getWidth(), now.getHeight()) > LONGEST);
        return now;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
