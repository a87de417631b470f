package org.comptoir.links;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;

/** Short links for other rooms: made in numbers, told when their message was delivered, asked what they brought. */
@Stateless
@PermitAll
public class Links {
    /** 72 bits: nobody finds one by trying. */
    static final int TOKEN_BYTES = 9;

    private static final int AT_ONCE = 500;

    @Inject
    private LinkRepository links;

    @Inject
    private ClickRepository clicks;

    @Inject
    private PastClickRepository past;

    @Inject
    private Config config;

    @Inject
    private Time time;

    /** The tokens, in the order of what was asked for. */
    public List<String> create(TenantId tenant, List<NewLink> wanted) {
        List<String> tokens =
                wanted.stream().map(link -> Ids.token(TOKEN_BYTES)).toList();
        links.insert(tenant.value(), tokens, wanted, time.now());
        return tokens;
    }

    /** A link that is older than that, and who followed it since; counted like any other. */
    public void remember(TenantId tenant, NewLink link, Instant since, List<PastClick> followed) {
        String token = Ids.token(TOKEN_BYTES);
        links.insert(tenant.value(), List.of(token), List.of(link), since);
        past.hold();
        past.insert(tenant.value(), token, followed);
    }

    /** What stands in a message. */
    public String address(String token) {
        return config.baseUrl() + "/r/" + token;
    }

    /** Clicks on the links of a tag, channel by channel, up to the last second. */
    public List<TagClicks> clicks(TenantId tenant, String tag) {
        return clicks.tag(tenant.value(), tag);
    }

    /** The message with these links has been handed over; clicks that came with it are a machine's. */
    public void delivered(TenantId tenant, List<String> tokens, Instant at) {
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            clicks.delivered(tenant.value(), tokens.subList(from, Math.min(from + AT_ONCE, tokens.size())), at);
        }
    }

    /** Has all clicks of a tag judged again, soon; answers on how many links. */
    public int rejudge(TenantId tenant, String tag) {
        return clicks.rejudgeTag(tenant.value(), tag);
    }
}
