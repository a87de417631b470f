package org.comptoir.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.comptoir.orders.OrderPaidEvent;
import org.comptoir.orders.PaidEvents;
import org.comptoir.platform.time.Time;

/** What other systems tell: an order of theirs is paid. */
@Stateless
@PermitAll
public class Notifications {
    /** Subjects of everything that goes to a test address begin so. */
    static final String TEST_MARK = "[TEST] ";

    @Inject
    private PaidEvents events;

    @Inject
    private Event<EventReceived> received;

    @Inject
    private Time time;

    /** Takes the event in; its transaction again completes what is missing and repeats nothing. */
    public void receive(OrderPaidEvent event) {
        events.receive(event, time.now());
        received.fire(new EventReceived());
    }
}
