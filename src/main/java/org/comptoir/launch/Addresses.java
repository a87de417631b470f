package org.comptoir.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** IP addresses, networks and ports, as far as the launcher judges them. */
final class Addresses {
    private static final String IPV4 = "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}";

    private Addresses() {}

    /** Whether the value is an IP address, with or without a prefix length; names are not looked up. */
    static boolean isNetwork(String value) {
        var slash = value.indexOf('/');
        var address = slash < 0 ? value : value.substring(0, slash);
        if (!address.matches(IPV4) && !(address.matches("[0-9a-fA-F:.]+") && address.contains(":"))) {
            return false;
        }
        try {
            var bits = InetAddress.getByName(address).getAddress().length * 8;
            return slash < 0
                    || (value.substring(slash + 1).matches("\\d{1,3}")
                            && Integer.parseInt(value.substring(slash + 1)) <= bits);
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    /** Whether only this machine can reach a server bound there; a name that nobody knows is refused. */
    static boolean isLoopback(String bind) {
        return resolve(bind).isLoopbackAddress();
    }

    /** Refuses a port that something else holds, before anything of ours is started. */
    static void requireFree(String bind, int port) {
        try (var socket = new ServerSocket()) {
            // as the server does it: connections of a run that has just ended do not hold the port
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(resolve(bind), port));
        } catch (IOException taken) {
            throw Refusal.cannotStart("Port " + port + " on " + bind + " cannot be used (" + taken.getMessage()
                    + "); stop what holds it, or choose another one with COMPTOIR_PORT (and COMPTOIR_BIND).");
        }
    }

    /** A port on loopback that nobody held a moment ago. */
    static int freeLoopbackPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress resolve(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw Refusal.wrongSetting(
                    "COMPTOIR_BIND is \"" + bind + "\", but it must be an address of this machine, such as 127.0.0.1.");
        }
    }
}
