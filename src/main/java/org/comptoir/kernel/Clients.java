package org.comptoir.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells callers apart by their addresses. */
public final class Clients {
    private static final int SITE_BYTES = 8;
    private static final Pattern PORT = Pattern.compile("^\\[(.+)](:\\d+)?$|^([^:]+):\\d+$");

    private Clients() {}

    /** What counts as one client when somebody counts: a household has a whole /64 of IPv6 addresses. */
    public static String site(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = Arrays.copyOf(address.getAddress(), SITE_BYTES);
        return HexFormat.of().formatHex(network) + "/64";
    }

    /** Who really calls: behind trusted proxies the right-most address that none of them is. */
    public static InetAddress judge(String remote, List<String> forwarded, Networks proxies) {
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
