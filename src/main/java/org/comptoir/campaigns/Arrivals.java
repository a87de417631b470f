package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.comptoir.stock.ContainerArrived;

/** A container came: its campaign is a row of the same transaction, and the worker is woken when that is committed. */
@ApplicationScoped
class Arrivals {
    @Inject
    private CampaignRepository campaigns;

    @Inject
    private SettingsRepository settings;

    @Inject
    private CampaignWorker worker;

    void open(@Observes ContainerArrived arrived) {
        boolean runs = settings.of(arrived.tenant().value()).isEnabled();
        campaigns.open(arrived.tenant().value(), arrived.container(), runs, arrived.arrivedAt());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContainerArrived arrived) {
        worker.wake();
    }
}
