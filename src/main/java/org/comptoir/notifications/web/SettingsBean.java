package org.comptoir.notifications.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderNotificationPreference;
import org.comptoir.access.PreferencesDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.notifications.MailKind;
import org.comptoir.notifications.OrderMailSettings;
import org.comptoir.notifications.OrderMailsDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** The switches of the order mails, who receives them, and a sample to try them with. */
@Named
@ViewScoped
public class SettingsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrderMailsDesk desk;

    @Inject
    private transient PreferencesDesk preferences;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private boolean enabled;
    private boolean testMode;
    private @Nullable String testEmail;
    private long version;
    private @Nullable String sampleTo;
    private transient @Nullable List<OrderNotificationPreference> people;

    public void load() {
        show(desk.settings(caller.actor()));
    }

    public void save() {
        String test = testEmail == null || testEmail.isBlank() ? null : testEmail.strip();
        try {
            show(Retry.on(() -> desk.save(caller.actor(), new OrderMailSettings(enabled, testMode, test, version))));
            notices.done("notifications_settings.saved");
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
    }

    public void prefer(long user, boolean receive) {
        Retry.run(() -> preferences.prefer(caller.actor(), user, receive));
        people = null;
    }

    public void sample(String kind) {
        String to = desk.test(caller.actor(), MailKind.valueOf(kind), sampleTo);
        notices.done("notifications_settings.sample_sent", to);
    }

    public List<OrderNotificationPreference> getPeople() {
        List<OrderNotificationPreference> read = people;
        if (read == null) {
            read = preferences.preferences(caller.actor());
            people = read;
        }
        return read;
    }

    /** Whether a paid order reaches anybody. */
    public boolean isSomebodyTold() {
        return getPeople().stream().anyMatch(OrderNotificationPreference::isTold);
    }

    private void show(OrderMailSettings settings) {
        enabled = settings.orderNotificationsEnabled();
        testMode = settings.testMode();
        testEmail = settings.testEmail();
        version = settings.version();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isTestMode() {
        return testMode;
    }

    public void setTestMode(boolean testMode) {
        this.testMode = testMode;
    }

    public @Nullable String getTestEmail() {
        return testEmail;
    }

    public void setTestEmail(@Nullable String testEmail) {
        this.testEmail = testEmail;
    }

    public @Nullable String getSampleTo() {
        return sampleTo;
    }

    public void setSampleTo(@Nullable String sampleTo) {
        this.sampleTo = sampleTo;
    }
}
