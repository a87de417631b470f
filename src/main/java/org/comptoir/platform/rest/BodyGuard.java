package org.comptoir.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** Takes JSON only, which no foreign form can send, and no more than 256 KB of it, said or unsaid; a file where {@link TakesFile} says so. */
@Provider
public class BodyGuard implements ContainerRequestFilter {
    static final int LIMIT = 256 * 1024;

    private static final long DRAINED = 16L * 1024 * 1024;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        TakesFile file = resource.getResourceMethod().getAnnotation(TakesFile.class);
        int limit = file == null ? LIMIT : file.limit();
        if (request.getLength() > limit) {
            throw tooLarge(request.getEntityStream());
        }
        MediaType type = request.getMediaType();
        boolean hasBody = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        if (type == null ? hasBody : file == null && !isJson(type)) {
            throw new WebApplicationException(new DomainException(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        request.setEntityStream(new Bounded(request.getEntityStream(), limit));
    }

    private static boolean isJson(MediaType type) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                && !type.isWildcardType()
                && !type.isWildcardSubtype()
                && "utf-8".equalsIgnoreCase(charset);
    }

    /** Whoever is still sending reads no answer: a browser waits to the end, and over HTTP/2 the unread body holds the connection. */
    private static WebApplicationException tooLarge(InputStream rest) throws IOException {
        rest.skip(DRAINED);
        return new WebApplicationException(new DomainException(ErrorCode.PAYLOAD_TOO_LARGE));
    }

    /** Counts what a chunked body really brings. */
    private static final class Bounded extends FilterInputStream {
        private final int limit;
        private int count;

        Bounded(InputStream in, int limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) throws IOException {
            count += more;
            if (count > limit) {
                throw tooLarge(in);
            }
        }
    }
}
