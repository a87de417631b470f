package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** Who is told of paid orders, as those see it who look after messages. */
@Stateless
public class PreferencesDesk {
    private static final String FIELD = "receive_order_notifications";

    @Inject
    private PreferenceRepository repository;

    @Inject
    private AuditRepository audit;

    /** Everybody who is active, by name. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public List<OrderNotificationPreference> preferences(Actor actor) {
        return repository.all(actor.tenantUuid());
    }

    /** USER_NOT_FOUND where there is no such active person; VALIDATION_ERROR for somebody whose role sees no orders. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public OrderNotificationPreference prefer(Actor actor, long user, boolean receive) {
        OrderNotificationPreference before = find(actor, user);
        if (receive && !before.mayReadOrders()) {
            throw DomainException.invalid(FIELD, "notifications_settings.no_orders");
        }
        if (before.receiveOrderNotifications() != receive) {
            repository.set(actor.tenantUuid(), user, receive);
            audit.record(
                    actor.tenantUuid(),
                    new AuditEntry(
                            Approval.of(actor),
                            "user.update",
                            "user",
                            Long.toString(user),
                            "#" + user,
                            Map.of("fields", List.of(FIELD))));
        }
        return find(actor, user);
    }

    private OrderNotificationPreference find(Actor actor, long user) {
        return repository.all(actor.tenantUuid()).stream()
                .filter(one -> one.userId() == user)
                .findFirst()
                .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND));
    }
}
