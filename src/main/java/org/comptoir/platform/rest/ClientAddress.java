package org.comptoir.platform.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/** Who really calls: behind trusted proxies the right-most address that none of them is. */
@ApplicationScoped
public class ClientAddress {
    private static final String LOOPBACK = "127.0.0.0/8,::1";
    private static final int SITE_BYTES = 8;
    private static final Pattern PORT = Pattern.compile("^\\[(.+)](:\\d+)?$|^([^:]+):\\d+$");

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
        return judge(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies);
    }

    /** What counts as one client when somebody counts: a household has a whole /64 of IPv6 addresses. */
    public String site(HttpServletRequest request) {
        return site(of(request));
    }

    static String site(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = Arrays.copyOf(address.getAddress(), SITE_BYTES);
        return HexFormat.of().formatHex(network) + "/64";
    }

    /** True on the networks that kiosks are trusted on. */
    public boolean isKiosk(HttpServletRequest request) {
        return kiosks.contains(of(request));
    }

    static InetAddress judge(String remote, List<String> forwarded, Networks proxies) {
        InetAddress client = Networks.address(bare(remote)).orElseGet(InetAddress::getLoopbackAddress);
        String[] hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && proxies.contains(client); i--) {
            InetAddress hop = Networks.address(bare(hops[i].strip())).orElse(null);
            if (hop == null) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    /** Without the port, the brackets and the zone that some servers add. */
    private static String bare(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var matcher = PORT.matcher(text);
        String address = !matcher.matches() ? text : matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
