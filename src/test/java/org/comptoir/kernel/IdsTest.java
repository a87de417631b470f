package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IdsTest {
    private static final long LAST = (1L << 47) - 2;

    @Property
    void carriesItsMomentVersionAndVariant(@ForAll @LongRange(min = 0, max = LAST) long millis) {
        UUID id = Ids.uuid(Instant.ofEpochMilli(millis));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property
    void sortsByItsMomentAsTheDatabaseDoes(@ForAll @LongRange(min = 0, max = LAST) long millis) {
        String first = Ids.uuid(Instant.ofEpochMilli(millis)).toString();
        String second = Ids.uuid(Instant.ofEpochMilli(millis + 1)).toString();
        assertThat(first).isLessThan(second);
    }

    @Property
    void tokensAreUrlSafeAndDiffer(@ForAll @IntRange(min = 12, max = 64) int bytes) {
        String token = Ids.token(bytes);
        assertThat(token).matches("[A-Za-z0-9_-]+").hasSize((bytes * 8 + 5) / 6);
        assertThat(Ids.token(bytes)).isNotEqualTo(token);
    }
}
