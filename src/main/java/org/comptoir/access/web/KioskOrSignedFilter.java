package org.comptoir.access.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.comptoir.access.EventSignatures;
import org.comptoir.access.KioskOrSigned;
import org.comptoir.access.RequestTenant;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.rest.ClientAddress;

/** Keeps out who is neither on a kiosk's network nor holds the shop's event secret; reads the body behind the limit of its size. */
@Provider
@KioskOrSigned
@Priority(Priorities.USER + 1)
public class KioskOrSignedFilter implements ContainerRequestFilter {
    @Inject
    private ClientAddress clients;

    @Inject
    private RequestTenant tenant;

    @Inject
    private EventSignatures signatures;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (clients.isKiosk(request)) {
            return;
        }
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        String timestamp = context.getHeaderString("X-Timestamp");
        String signature = context.getHeaderString("X-Signature");
        if (!signatures.isSigned(tenant.id(), timestamp, signature, body)) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
    }
}
