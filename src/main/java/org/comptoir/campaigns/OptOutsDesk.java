package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.phone.PhoneNumbers;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What staff do with those who do not want to be told. */
@Stateless
public class OptOutsDesk {
    private static final String ENTITY = "opt_out";

    @Inject
    private OptOutRepository optOuts;

    @Inject
    private SaidHere saidHere;

    @Inject
    private SignRepository signs;

    @Inject
    private RequestRepository requests;

    @Inject
    private Access access;

    @Inject
    private Time time;

    /** Newest first. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Page<OptOut> optOuts(Actor actor, String text, PageRequest request) {
        return Page.growing(
                optOuts.list(actor.tenantUuid(), text.strip(), request),
                request,
                optOuts.count(actor.tenantUuid(), text.strip()),
                row -> List.of(row.createdAt().toString(), Long.toString(row.id())));
    }

    /** For somebody who said so at the counter or by phone: of one product, or of everything where none is named. Again is once. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public OptOut add(
            Actor actor, String email, @Nullable String phone, @Nullable Long product, @Nullable Channel channel) {
        EmailAddress address = new EmailAddress(email);
        String number = phone == null || phone.isBlank()
                ? null
                : PhoneNumbers.read(phone, signs.of(actor.tenantUuid()).country())
                        .value();
        String sku = product == null ? "" : key(actor, product);
        long id = saidHere.add(actor.tenantUuid(), address.value(), number, sku, product == null, channel, time.now());
        record(actor, "optout.add", id);
        return optOut(actor, id);
    }

    /** They want to be told after all. CONFLICT where they opted out upstream: that is the place to withdraw it. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public void withdraw(Actor actor, long id) {
        if (optOuts.isUpstreams(actor.tenantUuid(), id)) {
            throw new DomainException(ErrorCode.CONFLICT, Map.of("reason", "campaigns_optOuts.upstreams"));
        }
        if (!optOuts.delete(actor.tenantUuid(), id)) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        record(actor, "optout.withdraw", id);
    }

    private OptOut optOut(Actor actor, long id) {
        return optOuts.find(actor.tenantUuid(), id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    private String key(Actor actor, long product) {
        RequestRepository.Wanted found = requests.product(actor.tenantUuid(), product, null)
                .orElseThrow(() -> DomainException.invalid("product_id", "campaigns_reservation.no_product"));
        return found.sku() == null ? "#" + found.id() : found.sku();
    }

    private void record(Actor actor, String act, long id) {
        access.record(
                actor.tenant(), new AuditEntry(Approval.of(actor), act, ENTITY, Long.toString(id), "#" + id, Map.of()));
    }
}
