package org.comptoir.orders.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.orders.Figures;
import org.comptoir.orders.Statistics;
import org.comptoir.orders.StatisticsDesk;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;

/** What the shop took in a period of service days, against the one before. */
@Path("/staff/stats")
@RequestScoped
public class StatisticsResource {
    @Inject
    private StatisticsDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.STATS_READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Envelope.One<Statistics> statistics(@BeanParam StatisticsParameters wanted) {
        return Envelope.of(read(wanted));
    }

    /** Day by day, as a file. */
    @GET
    @Path("/csv")
    @RolesAllowed(Permissions.STATS_READ)
    @Produces("text/csv")
    @Answers
    public Response csv(@BeanParam StatisticsParameters wanted) {
        StringBuilder file = new StringBuilder(Csv.BYTE_ORDER_MARK)
                .append(Csv.semicolons(
                        "service_day",
                        "orders",
                        "revenue",
                        "before_vat",
                        "vat",
                        "ever_paid",
                        "cancelled",
                        "expired",
                        "currency"));
        String currency = caller.actor().currency().getCurrencyCode();
        for (Figures.Day day : read(wanted).period().days()) {
            file.append(Csv.semicolons(
                    day.day().toString(),
                    Long.toString(day.orders()),
                    amount(day.revenueCents()),
                    amount(day.htCents()),
                    amount(day.revenueCents() - day.htCents()),
                    Long.toString(day.everPaid()),
                    Long.toString(day.cancelled()),
                    Long.toString(day.expired()),
                    currency));
        }
        return CsvAnswer.of("figures.csv", file.toString());
    }

    private Statistics read(StatisticsParameters wanted) {
        LocalDate today = desk.today(caller.actor());
        LocalDate to = wanted.to(today);
        return Retry.on(() -> desk.statistics(caller.actor(), wanted.from(to), to));
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
