package org.comptoir.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.test.Given;
import org.comptoir.test.Logs;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last: whatever the tests of a whole run did to the shared product, its log names nobody. */
@Order(Integer.MAX_VALUE)
class WholeRunIT {
    @Test
    void theLogShowsNoAddressAndNoPhone() {
        Given.in(Product.shared()).shop();
        Logs logs = new Logs(Product.shared());
        System.out.println(
                "log lines of this run of the shared product: " + logs.lines().size());
        assertThat(logs.lines()).isNotEmpty();
        assertThat(logs.personal()).isEmpty();
    }
}
