package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static InetAddress address(String text) {
        return Networks.address(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.129, true",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::/0, 2001:db8::1, true",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
    })
    void containsWhatItsBitsSay(String network, String address, boolean expected) {
        assertThat(Networks.parse(network).contains(address(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "example.com",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "::/129",
                "300.1.1.1",
                "cafe"
            })
    void whatIsNoNetworkIsNamed(String text) {
        assertThatThrownBy(() -> Networks.parse("10.0.0.0/8," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Property(tries = 500)
    void readingAnAddressNeverThrows(@ForAll String text) {
        assertThat(Networks.address(text).map(InetAddress::getAddress).map(bytes -> bytes.length))
                .isIn(List.of(java.util.Optional.empty(), java.util.Optional.of(4), java.util.Optional.of(16)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 1.2.3.4 | 203.0.113.9", // nobody we trust: the header is a claim
                "10.0.0.1 | 1.2.3.4 | 1.2.3.4",
                "10.0.0.1 | 6.6.6.6, 1.2.3.4 | 1.2.3.4", // what the client itself put before is not believed
                "10.0.0.1 | 6.6.6.6, 1.2.3.4, 10.0.0.2 | 1.2.3.4",
                "10.0.0.1 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "10.0.0.1 | '' | 10.0.0.1",
                "10.0.0.1 | nonsense | 10.0.0.1",
                "10.0.0.1 | 1.2.3.4:5678 | 1.2.3.4",
                "10.0.0.1 | [2001:db8::7]:99 | 2001:db8::7",
                "::ffff:10.0.0.1 | 1.2.3.4 | 1.2.3.4",
            })
    void theClientIsTheRightMostAddressThatNoProxyIs(String remote, String forwarded, String client) {
        Networks proxies = Networks.parse("10.0.0.0/8");
        assertThat(Clients.judge(remote, List.of(forwarded), proxies)).isEqualTo(address(client));
    }
}
