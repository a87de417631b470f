package org.comptoir.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.comptoir.kernel.TenantId;
import org.junit.jupiter.api.Test;

/** When an answer is read anew, with a clock of the test's own. */
class OfferCacheTest {
    private static final int MOST = 3;
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final OfferCache cache = new OfferCache(clock::get, MOST);
    private final TenantId shop = new TenantId(UUID.randomUUID());

    @Test
    void lastsHalfASecondAndNoChange() {
        assertThat(readsOf(shop)).isTrue();
        pass(499);
        assertThat(readsOf(shop)).isFalse();
        assertThat(cache.ready(shop, "products")).isPresent();
        pass(1);
        assertThat(cache.ready(shop, "products")).isEmpty();
        assertThat(readsOf(shop)).isTrue();
        cache.forget();
        assertThat(cache.ready(shop, "products")).isEmpty();
        assertThat(readsOf(shop)).isTrue();
    }

    @Test
    void oneReadsAnewAndTheOthersMeanwhileGetWhatThereWas() {
        readsOf(shop);
        pass(500);
        assertThat(cache.ready(shop, "products")).as("the first has to").isEmpty();
        assertThat(cache.ready(shop, "products")).as("the second does not").isPresent();
        pass(499);
        assertThat(cache.ready(shop, "products")).isPresent();
        pass(1);
        assertThat(cache.ready(shop, "products")).as("too old for anybody").isEmpty();
        assertThat(readsOf(shop)).isTrue();
        assertThat(cache.ready(shop, "products")).isPresent();
    }

    @Test
    void whatWasReadDuringAChangeIsNotKept() {
        cache.get(shop, "products", () -> {
            cache.forget();
            return "before";
        });
        assertThat(readsOf(shop)).isTrue();
    }

    @Test
    void atTheBoundTheirPlacesStayFreshAndOldOnesMakeRoom() {
        TenantId[] shops = {
            new TenantId(UUID.randomUUID()), new TenantId(UUID.randomUUID()), new TenantId(UUID.randomUUID())
        };
        for (TenantId one : shops) {
            readsOf(one);
        }
        assertThat(readsOf(shop)).isTrue();
        assertThat(readsOf(shop)).as("there was no room").isTrue();
        pass(600);
        assertThat(readsOf(shops[0])).isTrue();
        assertThat(readsOf(shops[0])).as("kept its place").isFalse();
        pass(400);
        assertThat(readsOf(shop)).isTrue();
        assertThat(readsOf(shop)).as("two are gone").isFalse();
        assertThat(readsOf(shops[0])).isFalse();
    }

    /** Whether asking had to read. */
    private boolean readsOf(TenantId tenant) {
        int before = reads.get();
        cache.get(tenant, "products", reads::incrementAndGet);
        return reads.get() > before;
    }

    private void pass(long millis) {
        clock.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
