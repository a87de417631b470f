package org.comptoir.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.comptoir.access.Access;
import org.comptoir.access.NewTenant;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.LevelProbe;
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

    @Inject
    private LevelProbe levels;

    @Inject
    private HttpServletRequest request;

    /** The built WAR with the probes in it. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("comptoir.dist"), "ROOT.war"))
                .addPackage(ContainerIT.class.getPackage())
                .addClass(LevelProbe.class);
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
        assertTrue(access.tenant("second").isEmpty(), "the tenant went with its administrator");
    }

    @Test
    void otherRoomsHearOnceThatADeliveryArrived() throws Exception {
        EmailAddress mail = new EmailAddress(note() + "@example.org");
        access.createTenant(tenant(note(), mail));
        Staff staff = Staff.signIn(request, mail);
        String buns = staff.made("ingredients", "{\"name\":\"Buns\",\"unit\":\"piece\",\"pack_size\":6}");
        String fries = staff.made("ingredients", "{\"name\":\"Fries\",\"unit\":\"piece\",\"pack_size\":6}");
        String container = staff.made("containers", """
                {"reference":"C-1","lines":[{"ingredient_id":%s,"quantity":24},{"ingredient_id":%s,"quantity":7}]}""".formatted(buns, fries));
        String heard = ArrivalObserver.note(Long.parseLong(container), "[" + buns + ", " + fries + "]");
        assertEquals(0, probe.count(heard));
        assertEquals(200, staff.post("containers/" + container + "/arrive", "").statusCode());
        assertEquals(409, staff.post("containers/" + container + "/arrive", "").statusCode());
        assertEquals(1, probe.count(heard));
    }

    @Test
    void aLevelBelongsToTheShopsDayWhenTheClockChanges() {
        UUID tenant = access.createTenant(tenant(note(), new EmailAddress(note() + "@example.org")))
                .value();
        // half an hour before and after each midnight in Paris: 23 hours on 29 March, 25 on 25 October
        long spring = levels.moved(
                tenant,
                "Spring",
                Map.of(
                        "2026-03-28 22:30", 1,
                        "2026-03-28 23:30", 10,
                        "2026-03-29 21:30", 100,
                        "2026-03-29 22:30", 1000));
        assertEquals(List.of(0L, 1L, 111L, 1111L), levels.closing(tenant, spring, "Europe/Paris", "2026-03-30", 4));
        assertEquals(List.of(0L, 11L, 1111L, 1111L), levels.closing(tenant, spring, "UTC", "2026-03-30", 4));
        long autumn = levels.moved(
                tenant,
                "Autumn",
                Map.of(
                        "2026-10-24 21:30", 1,
                        "2026-10-24 22:30", 10,
                        "2026-10-25 22:30", 100,
                        "2026-10-25 23:30", 1000));
        assertEquals(List.of(0L, 1L, 111L, 1111L), levels.closing(tenant, autumn, "Europe/Paris", "2026-10-26", 4));
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
