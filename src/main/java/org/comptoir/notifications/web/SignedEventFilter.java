package org.comptoir.notifications.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.comptoir.access.EventSignatures;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.RecordBody;
import org.comptoir.platform.rest.SignedEvent;

/** Judges the signature over the raw body, behind the limit of its size and before anything else is believed of it. */
@Provider
@SignedEvent
@Priority(Priorities.USER + 1)
public class SignedEventFilter implements ContainerRequestFilter {
    @Inject
    private EventSignatures signatures;

    /** The one thing that is read of a body nobody has vouched for yet. */
    record Named(UUID tenantId) {}

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        String timestamp = context.getHeaderString("X-Timestamp");
        String signature = context.getHeaderString("X-Signature");
        if (!signatures.isSigned(new TenantId(tenant(body)), timestamp, signature, body)) {
            throw refused();
        }
    }

    private static UUID tenant(byte[] body) {
        try {
            return RecordBody.read(Named.class, body).tenantId();
        } catch (DomainException nobody) {
            throw refused();
        }
    }

    private static DomainException refused() {
        return new DomainException(ErrorCode.AUTH_REQUIRED);
    }
}
