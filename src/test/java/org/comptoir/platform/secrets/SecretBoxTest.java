package org.comptoir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A secret at rest opens with its own key for its own tenant, and with nothing else. */
class SecretBoxTest {
    private static final UUID TENANT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final SecretBox box = new SecretBox(new byte[32]);

    @Test
    void whatIsSealedOpensAgain() {
        byte[] sealed = box.seal(TENANT, "told once");
        assertThat(box.open(TENANT, sealed)).isEqualTo("told once");
        assertThat(box.seal(TENANT, "told once")).isNotEqualTo(sealed);
        assertThat(sealed).hasSizeLessThan(255);
    }

    @Test
    void nothingElseOpensIt() {
        byte[] sealed = box.seal(TENANT, "told once");
        assertThatThrownBy(() -> box.open(OTHER, sealed)).isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(TENANT, changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(TENANT, new byte[3])).isInstanceOf(IllegalStateException.class);
        byte[] another = new byte[32];
        another[0] = 1;
        assertThatThrownBy(() -> new SecretBox(another).open(TENANT, sealed))
                .hasMessageContaining("COMPTOIR_SECRET_KEY");
    }
}
