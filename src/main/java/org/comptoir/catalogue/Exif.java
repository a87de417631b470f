package org.comptoir.catalogue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the camera was held, as a JPEG says it: 1 is upright, 2 to 8 are turned or mirrored. */
final class Exif {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ENTRY = 12;

    private Exif() {}

    static int orientation(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (at + 4 < jpeg.length && (file.get(at) & 0xFF) == 0xFF) {
                int marker = file.get(at + 1) & 0xFF;
                if (marker == SCAN) {
                    break;
                }
                int length = file.getShort(at + 2) & 0xFFFF;
                if (marker == EXIF_SEGMENT && file.getInt(at + 4) == 0x45786966) {
                    return inside(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int inside(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int found = tiff.getShort(entry + 8) & 0xFFFF;
                return found >= UPRIGHT && found <= 8 ? found : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
