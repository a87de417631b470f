package org.comptoir.platform.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.comptoir.kernel.Clients;
import org.comptoir.kernel.Networks;
import org.comptoir.platform.config.Config;

/** Who really calls: behind trusted proxies the right-most address that none of them is. */
@ApplicationScoped
public class ClientAddress {
    private static final String LOOPBACK = "127.0.0.0/8,::1";

    private Networks proxies = new Networks(List.of());
    private Networks kiosks = new Networks(List.of());

    @Inject
    private Config config;

    @PostConstruct
    void read() {
        proxies = Networks.parse(config.text("trusted.proxies").orElse(""));
        kiosks = Networks.parse(config.text("kiosk.networks").orElse(LOOPBACK));
    }

    /** The caller's address, as far as the trusted proxies can be believed. */
    public InetAddress of(HttpServletRequest request) {
        return Clients.judge(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies);
    }

    /** What counts as one client when somebody counts: a household has a whole /64 of IPv6 addresses. */
    public String site(HttpServletRequest request) {
        return Clients.site(of(request));
    }

    /** True on the networks that kiosks are trusted on. */
    public boolean isKiosk(HttpServletRequest request) {
        return kiosks.contains(of(request));
    }
}
