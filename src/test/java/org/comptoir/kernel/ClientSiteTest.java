package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ClientSiteTest {
    @Test
    void aHouseholdOfAddressesIsOneClient() throws Exception {
        String one = Clients.site(InetAddress.getByName("2001:db8:1:2:3::4"));
        assertThat(one)
                .isEqualTo(Clients.site(InetAddress.getByName("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(Clients.site(InetAddress.getByName("2001:db8:1:3:3::4")))
                .hasSizeLessThanOrEqualTo(45);
        assertThat(Clients.site(InetAddress.getByName("192.0.2.7"))).isEqualTo("192.0.2.7");
    }
}
