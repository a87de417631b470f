package org.comptoir.campaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Brought;
import org.comptoir.campaigns.ContentsDesk;

/** What a container brought, beside its campaign. */
@Named
@RequestScoped
public class CampaignContentsBean {
    @Inject
    private ContentsDesk desk;

    @Inject
    private Caller caller;

    private final Map<Long, List<Brought>> read = new HashMap<>();

    public List<Brought> of(long container) {
        return read.computeIfAbsent(container, id -> desk.contents(caller.actor(), id));
    }
}
