package org.comptoir.outbox.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.outbox.ProviderCheck;
import org.comptoir.outbox.ProvidersDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;

/** With which accounts the shop sends SMS and WhatsApp messages: one form for each channel. */
@Named
@ViewScoped
public class ProvidersBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProvidersDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final Map<String, ProviderForm> forms = new TreeMap<>();

    public void load() {
        for (Channel channel : Channel.values()) {
            form(channel).show(desk.settings(caller.actor(), channel));
        }
    }

    public void save(String name) {
        Channel channel = channel(name);
        ProviderForm form = form(channel);
        try {
            form.show(Retry.on(() -> desk.save(caller.actor(), channel, form.change())));
            notices.done("outbox_providers.saved");
        } catch (DomainException refused) {
            form.overtaken(refused.versionOr(form.version()));
            if (!(refused.details().get("reason") instanceof String sentence)) {
                throw refused;
            }
            // both forms have these fields: theirs begin with the channel's name
            notices.field(name + "_" + refused.details().get("field"), sentence);
        }
    }

    public void check(String name) {
        ProviderCheck check = desk.check(caller.actor(), channel(name));
        if (check.reason() == null) {
            notices.done(
                    name.equals("sms") ? "outbox_providers.works_sms" : "outbox_providers.works_whatsapp",
                    check.words());
        } else {
            notices.warn(
                    "outbox_providers.works_not",
                    notices.text("outbox_message." + "reason_" + check.reason().word()),
                    check.words());
        }
    }

    /** Whether what has no provider can be read here instead. */
    public boolean isLocal() {
        return desk.isLocal(caller.actor());
    }

    public Map<String, ProviderForm> getForms() {
        return forms;
    }

    private ProviderForm form(Channel channel) {
        return forms.computeIfAbsent(channel.name().toLowerCase(Locale.ROOT), name -> new ProviderForm());
    }

    private static Channel channel(String name) {
        return Channel.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
