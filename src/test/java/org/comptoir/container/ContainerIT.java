package org.comptoir.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.time.Time;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only a container can show, in the application as it is built; the one deployment of all tests. */
@ExtendWith(DatabaseFirst.class)
@ArquillianTest
class ContainerIT {
    @Inject
    private Probe probe;

    @Inject
    private ProbeTimer timer;

    @Inject
    private Access access;

    @Inject
    private Time time;

    /** The built WAR with the probes in it. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("comptoir.dist"), "ROOT.war"))
                .addPackage(ContainerIT.class.getPackage());
    }

    @Test
    void servicesAreInjectedAcrossRooms() {
        Instant before = Instant.now().minusSeconds(60);
        assertTrue(time.now().isAfter(before));
        assertTrue(timer.foundTables(), "startup beans find the tables");
    }

    @Test
    void aMethodIsATransaction() {
        String note = note();
        probe.write(note);
        assertEquals(1, probe.count(note));
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        String note = note();
        assertThrows(DomainException.class, () -> probe.writeAndRefuse(note));
        assertEquals(0, probe.count(note));
        assertEquals(0, probe.count("heard " + note));
    }

    @Test
    void whoObservesTheSuccessMayWrite() {
        String note = note();
        probe.write(note);
        await(() -> probe.count("heard " + note) == 1);
    }

    @Test
    void timersTickWithoutACaller() {
        long before = probe.count("tick");
        await(() -> probe.count("tick") > before);
    }

    @Test
    void aPermissionIsAskedForInsideTheContainer() {
        assertThrows(EJBAccessException.class, () -> probe.forHoldersOnly());
        assertEquals(0, probe.count("held"));
    }

    @Test
    void aTenantIsMadeWholeOrNotAtAll() {
        EmailAddress mail = new EmailAddress(note() + "@example.org");
        access.createTenant(tenant(note(), mail));
        assertThrows(RuntimeException.class, () -> access.createTenant(tenant("second", mail)));
        assertTrue(!access.hasTenant("second"), "the tenant went with its administrator");
    }

    private static NewTenant tenant(String slug, EmailAddress mail) {
        return new NewTenant(
                slug,
                "Shop",
                null,
                false,
                "en",
                "Europe/Paris",
                "EUR",
                new NewTenant.NewUser(mail, "Ada", "Byron", "admin", "a-Long-enough-1", ""));
    }

    private static String note() {
        return "n" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited ten seconds in vain");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
