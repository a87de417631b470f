package org.comptoir.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderSource;

/** The kitchen display: the browser asks for the orders itself; this says who it is and what there is to choose. */
@Named
@RequestScoped
public class KitchenBean {
    @Inject
    private Caller caller;

    private Actor actor() {
        return caller.actor();
    }

    /** Goes with each act, as everywhere. */
    public String getToken() {
        return actor().csrfToken();
    }

    /** Whose clock hangs on the wall. */
    public String getZone() {
        return actor().zone().getId();
    }

    /** Under which name the browser keeps what was chosen here. */
    public String getKey() {
        return "comptoir-kitchen-" + actor().tenant();
    }

    /** The sources to choose from; one alone is no choice. */
    public List<String> getSources() {
        Set<String> seen = actor().sources();
        List<String> all = Arrays.stream(OrderSource.values())
                .map(source -> source.name().toLowerCase(Locale.ROOT))
                .filter(source -> seen.isEmpty() || seen.contains(source))
                .toList();
        return all.size() > 1 ? all : List.of();
    }
}
