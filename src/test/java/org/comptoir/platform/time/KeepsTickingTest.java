package org.comptoir.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What the container sees of a timer that fails. */
class KeepsTickingTest {
    @Test
    void aFailureIsOverWithTheTick() {
        assertThat(new KeepsTicking().tick(timer(() -> {
                    throw new IllegalStateException("no connection");
                })))
                .isNull();
    }

    @Test
    void whatATimerAnswersGoesThrough() {
        assertThat(new KeepsTicking().tick(timer(() -> "done"))).isEqualTo("done");
    }

    @Test
    void anErrorIsNoFailureOfOneTick() {
        assertThatThrownBy(() -> new KeepsTicking().tick(timer(() -> {
                    throw new OutOfMemoryError("full");
                })))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static InvocationContext timer(Callable<Object> body) {
        return (InvocationContext) Proxy.newProxyInstance(
                KeepsTickingTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> method.getName().equals("proceed")
                        ? body.call()
                        : KeepsTickingTest.class.getDeclaredMethods()[0]);
    }
}
