package org.comptoir.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.TenantId;

/**
 * Whose request this is, for public resources: the signed-in caller's own tenant, else the one with the Host header, else the
 * configured one, else the only shop there is; NOT_FOUND where that leaves none, or one that is suspended.
 */
@RequestScoped
public class RequestTenant {
    @Inject
    private Caller caller;

    @Inject
    private Shops shops;

    @Inject
    private HttpServletRequest request;

    public TenantId id() {
        return shop().tenant();
    }

    public Shop shop() {
        return caller.find()
                .map(a -> new Shop(a.tenant(), a.tenantName(), a.tenantLocale(), a.currency(), a.zone()))
                .or(() -> shops.at(request.getServerName()))
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }
}
