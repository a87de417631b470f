package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Takes pictures in: judged by their bytes, made small, kept by what is in them. */
@ApplicationScoped
class Pictures {
    private static final String FOLDER = "media/";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Each picture being decoded holds megabytes; whoever comes third waits. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    @Inject
    private MediaRepository media;

    @Inject
    private Time time;

    /** Keeps it and answers its image_path. */
    String keep(UUID tenant, byte[] bytes) {
        if (bytes.length > Picture.LARGEST) {
            throw new DomainException(ErrorCode.PAYLOAD_TOO_LARGE);
        }
        Picture picture = small(bytes);
        String sha256 = sha256(picture.bytes());
        media.keep(tenant, sha256, picture, time.now());
        return FOLDER + sha256;
    }

    Optional<Picture> find(UUID tenant, String sha256) {
        return SHA256.matcher(sha256).matches() ? media.find(tenant, sha256) : Optional.empty();
    }

    /** A path leads to a picture of that tenant, or is none. */
    void require(UUID tenant, @Nullable String path) {
        if (path != null && !(path.startsWith(FOLDER) && isKept(tenant, path.substring(FOLDER.length())))) {
            throw DomainException.invalid("image_path", "catalogue_product.image_unknown");
        }
    }

    private boolean isKept(UUID tenant, String sha256) {
        return SHA256.matcher(sha256).matches() && media.has(tenant, sha256);
    }

    /** The picture without whatever else was in the file: no place where it was taken, nothing hidden behind it. */
    static Picture small(byte[] bytes) {
        return switch (kind(bytes)) {
            case "webp" -> WebP.checked(bytes);
            case "jpeg", "png" -> {
                AT_ONCE.acquireUninterruptibly();
                try {
                    yield Raster.small(bytes, kind(bytes));
                } finally {
                    AT_ONCE.release();
                }
            }
            default -> throw DomainException.invalid("image", "catalogue_product.image_type");
        };
    }

    private static String kind(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 12));
        if (start.startsWith("ffd8ff")) {
            return "jpeg";
        }
        if (start.startsWith("89504e470d0a1a0a")) {
            return "png";
        }
        return start.matches("52494646.{8}57454250") ? "webp" : "";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
