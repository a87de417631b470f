package org.comptoir.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** Sign-in and what comes before anybody is signed in: sessions, forgotten passwords, new tenants. */
@Stateless
@PermitAll
public class Access {
    private static final int TOKEN_BYTES = 32;
    private static final Duration RESET_VALID = Duration.ofHours(1);

    @Inject
    private UserRepository users;

    @Inject
    private SessionRepository sessions;

    @Inject
    private CallerRepository callers;

    @Inject
    private TokenRepository tokens;

    @Inject
    private TenantRepository tenants;

    @Inject
    private ShopRepository shops;

    @Inject
    private PreferenceRepository preferences;

    @Inject
    private AuditRepository audit;

    @Inject
    private Passwords passwords;

    @Inject
    private Pins pins;

    @Inject
    private SignIn signIn;

    @Inject
    private NewPeople newPeople;

    @Inject
    private Time time;

    @Inject
    private Event<ResetRequested> resetRequested;

    @Inject
    private Event<TenantCreated> tenantCreated;

    /**
     * A new session, or nothing: the caller cannot tell a wrong mail from a wrong password, a lock or an inactive person.
     * The source is what counts as one client, see {@code ClientAddress.site}.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> signIn(String email, String password, String userAgent, String source) {
        return signIn.attempt(email, password, userAgent, source);
    }

    /** Whose session that token is, if it still lives; pays one statement, and a second once a minute. */
    public Optional<Actor> resume(String token) {
        Instant now = time.now();
        byte[] hash = Hashes.sha256(token);
        Optional<CallerRepository.Found> caller = callers.bySession(hash, now);
        caller.filter(found -> found.isDue(now)).ifPresent(found -> sessions.touch(hash, now));
        return caller.map(CallerRepository.Found::actor);
    }

    /** Whose API token that is, while it is neither expired nor revoked and its person may act. */
    public Optional<Actor> byApiToken(String token) {
        Instant now = time.now();
        byte[] hash = Hashes.sha256(token);
        Optional<CallerRepository.Found> caller = callers.byApiToken(hash, now);
        caller.filter(found -> found.isDue(now)).ifPresent(found -> tokens.touch(hash, now));
        return caller.map(CallerRepository.Found::actor);
    }

    public void signOut(String token) {
        sessions.end(Hashes.sha256(token), time.now());
    }

    /** Mails a link where the address belongs to an active person; the answer is the same in either case. */
    public void requestReset(EmailAddress email) {
        users.byEmail(email).filter(UserRepository.Credentials::active).ifPresent(user -> {
            String token = Ids.token(TOKEN_BYTES);
            Instant expires = time.now().plus(RESET_VALID);
            users.storeResetToken(user.tenant(), user.id(), Hashes.sha256(token), expires);
            resetRequested.fire(new ResetRequested(
                    new TenantId(user.tenant()),
                    user.id(),
                    user.tenantName(),
                    user.firstName(),
                    email,
                    user.locale(),
                    token));
        });
    }

    public boolean isResetTokenValid(String token) {
        return users.byResetToken(Hashes.sha256(token), time.now()).isPresent();
    }

    /** Uses the link up, sets the password and ends every session of that person; NOT_FOUND where the link is spent. */
    public void resetPassword(String token, String password) {
        passwords.check(password);
        Instant now = time.now();
        byte[] hash = Hashes.sha256(token);
        UserRepository.Credentials user =
                users.byResetToken(hash, now).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
        if (!users.resetPassword(user.tenant(), user.id(), hash, passwords.hash(password))) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        sessions.endAll(user.tenant(), user.id(), now);
        audit.record(
                user.tenant(),
                new AuditEntry(
                        new Approval(user.id(), user.role(), user.firstName(), Set.of()),
                        "user.password_reset",
                        "user",
                        Long.toString(user.id()),
                        "#" + user.id(),
                        Map.of("fields", List.of("password"))));
    }

    /** A tenant with its five roles and first administrator, in one transaction with what other rooms add to it. */
    public TenantId createTenant(NewTenant tenant) {
        tenants.taken(tenant).ifPresent(field -> {
            throw new DomainException(ErrorCode.CONFLICT, Map.of("field", field, "reason", "access_newTenant.taken"));
        });
        UUID id = Ids.uuid(time.now());
        tenants.insert(id, tenant);
        for (DefaultRole role : DefaultRole.values()) {
            tenants.insert(id, role);
        }
        newPeople.add(new TenantId(id), tenant.administrator());
        tenantCreated.fire(new TenantCreated(new TenantId(id)));
        return new TenantId(id);
    }

    /** A person of that tenant; CONFLICT where the mail belongs to somebody already, anywhere. */
    public long addUser(TenantId tenant, NewTenant.NewUser user) {
        return newPeople.add(tenant, user);
    }

    /** Who really acts, by their PIN; see {@link Pins#approve}. For the desks of other rooms. */
    public Approval approve(Actor session, String permission, Pin pin) {
        return pins.approve(session, permission, pin);
    }

    /** Writes down a sensitive act, in the transaction that does it. */
    public void record(TenantId tenant, AuditEntry entry) {
        audit.record(tenant.value(), entry);
    }

    /** How that tenant sells, read anew: an order counts by the settings of its moment. One statement. */
    public SalesTerms terms(TenantId tenant) {
        return shops.terms(tenant);
    }

    /** A mail server said that there is no such address; it is shown, and nothing goes there until somebody corrects it. */
    public void addressRefused(TenantId tenant, long user, String email) {
        preferences.refused(tenant.value(), user, email, time.now());
    }

    public Optional<TenantId> tenant(String slug) {
        return tenants.named(slug);
    }

    public List<UUID> everyTenant() {
        return tenants.all();
    }

    public boolean hasOperator() {
        return tenants.anyOperator();
    }
}
