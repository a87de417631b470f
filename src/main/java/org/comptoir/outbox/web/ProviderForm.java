package org.comptoir.outbox.web;

import java.io.Serializable;
import org.comptoir.outbox.ProviderChange;
import org.comptoir.outbox.ProviderSettings;
import org.jspecify.annotations.Nullable;

/** What stands in the form of one channel; its keys only until they are saved. */
public class ProviderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean active;
    private String endpoint = "";
    private String account = "";
    private @Nullable String applicationKey;
    private @Nullable String inbox;
    private @Nullable String sender;
    private int perMinute;
    private @Nullable String secret;
    private @Nullable String consumerKey;
    private boolean live;
    private long version;

    void show(ProviderSettings saved) {
        active = saved.active();
        live = saved.active();
        endpoint = saved.endpoint();
        account = saved.account();
        applicationKey = saved.applicationKey();
        inbox = saved.inbox();
        sender = saved.sender();
        perMinute = saved.perMinute();
        secret = null;
        consumerKey = null;
        version = saved.version();
    }

    ProviderChange change() {
        return new ProviderChange(
                active, endpoint, account, applicationKey, inbox, sender, perMinute, secret, consumerKey, version);
    }

    void overtaken(long by) {
        version = by;
    }

    long version() {
        return version;
    }

    /** Whether there is an account that has been saved. */
    public boolean isSet() {
        return version > 0;
    }

    /** Whether messages go out with it today. */
    public boolean isLive() {
        return live;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(@Nullable String endpoint) {
        this.endpoint = endpoint == null ? "" : endpoint;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account == null ? "" : account;
    }

    public @Nullable String getApplicationKey() {
        return applicationKey;
    }

    public void setApplicationKey(@Nullable String applicationKey) {
        this.applicationKey = applicationKey;
    }

    public @Nullable String getInbox() {
        return inbox;
    }

    public void setInbox(@Nullable String inbox) {
        this.inbox = inbox;
    }

    public @Nullable String getSender() {
        return sender;
    }

    public void setSender(@Nullable String sender) {
        this.sender = sender;
    }

    public int getPerMinute() {
        return perMinute;
    }

    public void setPerMinute(int perMinute) {
        this.perMinute = perMinute;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret;
    }

    public @Nullable String getConsumerKey() {
        return consumerKey;
    }

    public void setConsumerKey(@Nullable String consumerKey) {
        this.consumerKey = consumerKey;
    }
}
