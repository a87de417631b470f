package org.comptoir.campaigns.web;

import java.util.Locale;
import org.comptoir.campaigns.Campaign;
import org.comptoir.platform.csv.Csv;

/** What a campaign brought, a line a message and one for all of them. */
final class FunnelFile {
    private static final String HEAD =
            "campaign;message;reserved;eligible;sent;failed;open;clicked;purchased;revenue_cents\r\n";

    private FunnelFile() {}

    static String of(Campaign campaign) {
        StringBuilder file = new StringBuilder(Csv.BYTE_ORDER_MARK).append(HEAD);
        Campaign.Funnel all = campaign.funnel();
        for (Campaign.Part part : campaign.messages()) {
            file.append(Csv.semicolons(
                    campaign.reference(),
                    part.message().name().toLowerCase(Locale.ROOT),
                    "",
                    text(part.eligible()),
                    text(part.sent()),
                    text(part.failed()),
                    text(part.open()),
                    text(part.clicked()),
                    text(part.purchased()),
                    text(part.revenueCents())));
        }
        return file.append(Csv.semicolons(
                        campaign.reference(),
                        "all",
                        text(all.reserved()),
                        text(all.eligible()),
                        text(all.sent()),
                        "",
                        "",
                        text(all.clicked()),
                        text(all.purchased()),
                        text(all.revenueCents())))
                .toString();
    }

    private static String text(long figure) {
        return Long.toString(figure);
    }
}
