package org.comptoir.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the product may call on a shop's word: public addresses, by https. Whoever runs the installation may name hosts of
 * their own network beside these; on this machine itself those are spoken to without encryption, too.
 *
 * @param own hosts that the operator has named
 */
record OutsideHosts(Set<String> own) {
    private static final int LOW = 0xFF;

    /** Why that may not be called, in a word; null where it may. */
    @Nullable
    String complaint(URI address) {
        String host = host(address);
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return "address";
        }
        boolean isOwn = own.contains(host);
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return "http".equalsIgnoreCase(address.getScheme()) && isOwn && isHere(host) ? null : "https";
        }
        return isOwn || isPublic(host) ? null : "private";
    }

    private static @Nullable String host(URI address) {
        String host = address.getHost();
        return host == null ? null : host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isHere(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A name that nobody knows leads nowhere: the call will say so. */
    private static boolean isPublic(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(OutsideHosts::isPublic);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & LOW;
        int second = bytes[1] & LOW;
        return address instanceof Inet6Address ? isPublicV6(first, second, bytes) : isPublicV4(first, second, bytes);
    }

    /** Not: this network, shared by carriers, protocol assignments, benchmarks, reserved. */
    private static boolean isPublicV4(int first, int second, byte[] bytes) {
        return !(first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240);
    }

    /** Not: unique local addresses, and ways to write IPv4 addresses (6to4, NAT64, compatible ones). */
    private static boolean isPublicV6(int first, int second, byte[] bytes) {
        return !((first & 0xFE) == 0xFC
                || first == 0x20 && second == 0x02
                || first == 0 && (second == 0x64 || bytes[2] == 0));
    }
}
