package org.comptoir.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.notifications.OrderMailsDesk;
import org.comptoir.notifications.Preview;
import org.jspecify.annotations.Nullable;

/** Each of the order mails with a real past order, or with the sample, in either language. */
@Named
@RequestScoped
public class PreviewBean {
    @Inject
    private OrderMailsDesk desk;

    @Inject
    private Caller caller;

    private String kind = "";
    private String order = "";
    private String language = "";
    private @Nullable Preview preview;
    private boolean unknown;

    /** An order that nobody knows of shows the sample, and says so. */
    public void load() {
        try {
            preview = PreviewBody.preview(desk, caller.actor(), kind, order, language);
        } catch (DomainException refusal) {
            if (refusal.code() != ErrorCode.ORDER_NOT_FOUND) {
                throw refusal;
            }
            unknown = true;
            preview = PreviewBody.preview(desk, caller.actor(), kind, "", language);
        }
    }

    public @Nullable Preview getPreview() {
        return preview;
    }

    public boolean isUnknown() {
        return unknown;
    }

    public List<String> getOrders() {
        return desk.lastPaid(caller.actor());
    }

    /** For the frame. */
    public String getQuery() {
        return "?kind=" + encoded(kind) + "&order=" + (unknown ? "" : encoded(order)) + "&language="
                + encoded(language);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order == null ? "" : order.strip();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language == null ? "" : language;
    }
}
