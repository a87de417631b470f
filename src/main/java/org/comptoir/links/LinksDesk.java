package org.comptoir.links;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;

/** What staff do with short links. */
@Stateless
public class LinksDesk {
    private static final int TAGS = 200;
    private static final int REFERRERS = 20;
    private static final int MOST_DAYS = 400;

    @Inject
    private LinkRepository links;

    @Inject
    private ClickRepository clicks;

    @Inject
    private TagRepository tags;

    @Inject
    private OverviewRepository overviews;

    @Inject
    private Config config;

    @Inject
    private Time time;

    /** Newest first, with the clicks of the last seconds. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Page<Link> links(Actor actor, LinkFilter filter, PageRequest request) {
        LinkRepository.Listed found = links.list(actor.tenantUuid(), filter, request);
        Map<String, Figures> tail = clicks.tail(
                actor.tenantUuid(), found.rows().stream().map(Link::token).toList());
        List<Link> whole = found.rows().stream()
                .map(link -> link.with(config.baseUrl(), tail.getOrDefault(link.token(), Figures.NONE)))
                .toList();
        return Page.growing(
                whole,
                request,
                found.counted(),
                link -> List.of(link.createdAt().toString(), link.token()));
    }

    /** NOT_FOUND for one of another tenant. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Link link(Actor actor, String token) {
        Figures tail = clicks.tail(actor.tenantUuid(), List.of(token)).getOrDefault(token, Figures.NONE);
        return links.find(actor.tenantUuid(), token)
                .map(link -> link.with(config.baseUrl(), tail))
                .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** The last days, today included, oldest first; days without clicks too. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<DayClicks> days(Actor actor, String token, int days) {
        link(actor, token);
        return days(actor, days, from -> clicks.days(actor.tenantUuid(), token, from, actor.zone()));
    }

    /** The same of all links of a tag together; of all there are where it is empty. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<DayClicks> daysOfTag(Actor actor, String tag, int days) {
        return days(actor, days, from -> tags.days(actor.tenantUuid(), tag.strip(), from, actor.zone()));
    }

    private List<DayClicks> days(Actor actor, int days, Function<Instant, Map<LocalDate, Figures>> since) {
        if (days < 1 || days > MOST_DAYS) {
            throw DomainException.invalid("days", "range");
        }
        LocalDate today = LocalDate.ofInstant(time.now(), actor.zone());
        LocalDate first = today.minusDays(days - 1L);
        Map<LocalDate, Figures> counted =
                since.apply(first.atStartOfDay(actor.zone()).toInstant());
        return whole(first, today, counted);
    }

    private static List<DayClicks> whole(LocalDate first, LocalDate last, Map<LocalDate, Figures> counted) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayClicks(day, counted.getOrDefault(day, Figures.NONE)))
                .toList();
    }

    /** Where people came from, the most first. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<ReferrerClicks> referrers(Actor actor, String token) {
        link(actor, token);
        return clicks.referrers(actor.tenantUuid(), token, REFERRERS);
    }

    /** The same of all links of a tag together; of all there are where it is empty. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<ReferrerClicks> referrersOfTag(Actor actor, String tag) {
        return tags.referrers(actor.tenantUuid(), tag.strip(), REFERRERS);
    }

    /** What stands around the list, at once: what it can be narrowed to, and what the tag brought, or all links where it is empty. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Overview overview(Actor actor, String tag, int days) {
        LocalDate today = LocalDate.ofInstant(time.now(), actor.zone());
        LocalDate first = today.minusDays(days - 1L);
        Overview found = overviews.read(
                actor.tenantUuid(),
                tag.strip(),
                first.atStartOfDay(actor.zone()).toInstant(),
                actor.zone(),
                TAGS,
                REFERRERS);
        return found.with(whole(
                first, today, found.days().stream().collect(Collectors.toMap(DayClicks::day, DayClicks::figures))));
    }

    /** What a tag brought, channel by channel. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public List<TagClicks> tag(Actor actor, String tag) {
        return clicks.tag(actor.tenantUuid(), tag);
    }

    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Link create(Actor actor, NewLink wanted) {
        Instant now = time.now();
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw DomainException.invalid("expires_at", "links_link.past");
        }
        String token = Ids.token(Links.TOKEN_BYTES);
        links.insert(actor.tenantUuid(), List.of(token), List.of(wanted), now);
        return link(actor, token);
    }

    /** It leads nowhere from now on; INVALID_TRANSITION where it did not anyway. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Link end(Actor actor, String token) {
        link(actor, token);
        if (!links.end(actor.tenantUuid(), token, time.now())) {
            throw new DomainException(ErrorCode.INVALID_TRANSITION);
        }
        return link(actor, token);
    }

    /** Has its clicks judged again, soon. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Link rejudge(Actor actor, String token) {
        Link link = link(actor, token);
        clicks.rejudge(actor.tenantUuid(), token);
        return link;
    }
}
