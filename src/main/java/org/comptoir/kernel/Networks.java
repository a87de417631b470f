package org.comptoir.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of networks in CIDR notation, IPv4 and IPv6; a bare address is a network of one. */
public record Networks(List<Network> all) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Reads a comma-separated list; IllegalArgumentException names the part that is no network. */
    public static Networks parse(String list) {
        return new Networks(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::parse)
                .toList());
    }

    public boolean contains(InetAddress address) {
        return all.stream().anyMatch(network -> network.contains(address));
    }

    /** The address that this text is; never asks a name server. An IPv4 address in IPv6 clothes is the IPv4 one. */
    public static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The first {@code bits} of {@code base} are what its addresses share. */
    public record Network(InetAddress base, int bits) {
        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            InetAddress base = address(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no address or network"));
            int most = base.getAddress().length * Byte.SIZE;
            try {
                int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
                if (bits >= 0 && bits <= most) {
                    return new Network(base, bits);
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException("\"" + text + "\" has no prefix length between 0 and " + most);
        }

        boolean contains(InetAddress address) {
            byte[] mine = base.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
