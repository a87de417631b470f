package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When each shop may write to phones. */
@ApplicationScoped
class Windows {
    @Inject
    private PublicHolidays holidays;

    SendingWindow of(Sign sign, CampaignSettings set) {
        return new SendingWindow(
                sign.zone(),
                set.windowStart(),
                set.windowEnd(),
                day -> holidays.isHoliday(sign.country(), sign.holidayRegion(), day));
    }
}
