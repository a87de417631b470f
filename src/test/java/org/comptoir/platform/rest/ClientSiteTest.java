package org.comptoir.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ClientSiteTest {
    @Test
    void aHouseholdOfAddressesIsOneClient() throws Exception {
        String one = ClientAddress.site(InetAddress.getByName("2001:db8:1:2:3::4"));
        assertThat(one)
                .isEqualTo(ClientAddress.site(InetAddress.getByName("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(ClientAddress.site(InetAddress.getByName("2001:db8:1:3:3::4")))
                .hasSizeLessThanOrEqualTo(45);
        assertThat(ClientAddress.site(InetAddress.getByName("192.0.2.7"))).isEqualTo("192.0.2.7");
    }
}
