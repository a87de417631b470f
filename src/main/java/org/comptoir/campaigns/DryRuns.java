package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.catalogue.Catalogue;

/** Goes through the same lines as {@link Preparing} does, and only looks. */
@ApplicationScoped
class DryRuns {
    private static final int SHOWN = 300;

    @Inject
    private PeopleRepository people;

    @Inject
    private WaitingLine line;

    @Inject
    private SettingsRepository settings;

    @Inject
    private Catalogue catalogue;

    DryRun of(CampaignRepository.Job job) {
        CampaignSettings set = settings.of(job.tenant().value());
        List<PeopleRepository.Back> back = people.products(job.tenant().value(), job.container());
        Set<Long> ids = back.stream().map(PeopleRepository.Back::id).collect(Collectors.toSet());
        Map<Long, Long> portions = catalogue.portions(job.tenant(), ids);
        List<DryRun.Line> lines = new ArrayList<>();
        long[] counted = new long[DryRun.Outcome.values().length];
        for (PeopleRepository.Back product : back) {
            Queue queue = Queue.of(portions.getOrDefault(product.id(), 0L), set.stockFactor());
            look(job, product, queue, set, lines, counted);
        }
        return new DryRun(
                counted[DryRun.Outcome.TOLD.ordinal()],
                counted[DryRun.Outcome.ELIGIBLE.ordinal()],
                counted[DryRun.Outcome.STOCK.ordinal()],
                counted[DryRun.Outcome.TOLD_LATELY.ordinal()],
                counted[DryRun.Outcome.UNSUBSCRIBED.ordinal()],
                lines);
    }

    private void look(
            CampaignRepository.Job job,
            PeopleRepository.Back product,
            Queue queue,
            CampaignSettings set,
            List<DryRun.Line> lines,
            long[] counted) {
        for (List<Person> next : line.of(job, product, set)) {
            Set<Person> served = Set.copyOf(queue.served(next));
            for (Person person : next) {
                DryRun.Outcome outcome = outcome(person, served.contains(person));
                counted[outcome.ordinal()]++;
                if (lines.size() < SHOWN) {
                    String name = person.name() == null ? person.email() : person.name();
                    lines.add(new DryRun.Line(name, product.name(), person.quantity(), outcome));
                }
            }
        }
    }

    private static DryRun.Outcome outcome(Person person, boolean served) {
        if (person.told()) {
            return DryRun.Outcome.TOLD;
        }
        if (served) {
            return DryRun.Outcome.ELIGIBLE;
        }
        return person.toldLately()
                ? DryRun.Outcome.TOLD_LATELY
                : person.optedOut() ? DryRun.Outcome.UNSUBSCRIBED : DryRun.Outcome.STOCK;
    }
}
