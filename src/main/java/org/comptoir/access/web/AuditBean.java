package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.comptoir.access.AuditChange;
import org.comptoir.access.AuditChoices;
import org.comptoir.access.AuditDesk;
import org.comptoir.access.AuditFilter;
import org.comptoir.access.AuditRow;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Who did what: filters and place stand in the address, so that a view of the trail can be kept and passed on. */
@Named
@RequestScoped
public class AuditBean {
    private static final String WORD = "word_";

    @Inject
    private AuditDesk desk;

    @Inject
    private Caller caller;

    private String person = "";
    private String action = "";
    private String type = "";
    private String from = "";
    private String to = "";
    private String cursor = "";
    private @Nullable Page<AuditRow> page;
    private @Nullable AuditChoices choices;

    /** The rows asked for; an address that somebody bent shows the newest instead of nothing. */
    public Page<AuditRow> getPage() {
        Page<AuditRow> read = page;
        if (read == null) {
            read = read();
            page = read;
        }
        return read;
    }

    private Page<AuditRow> read() {
        try {
            AuditFilter filter = new AuditFilter(number(person), action, type, day(from), day(to));
            String place = cursor.isEmpty() ? null : cursor;
            return desk.audit(
                    caller.actor(),
                    filter,
                    PageRequest.growing(1, PageRequest.DEFAULT_SIZE, place, AuditRow.SORT_KEYS));
        } catch (DomainException e) {
            return desk.audit(caller.actor(), AuditFilter.ALL, PageRequest.small(1, PageRequest.DEFAULT_SIZE));
        }
    }

    public AuditChoices getChoices() {
        AuditChoices read = choices;
        if (read == null) {
            read = desk.auditChoices(caller.actor());
            choices = read;
        }
        return read;
    }

    /** The words for an action or a kind of thing; its code until somebody gives it words. */
    public String word(String code) {
        ResourceBundle words = Faces.getResourceBundle("msg");
        String key = "access_audit." + WORD + code;
        return words.containsKey(key) ? words.getString(key) : code;
    }

    /** A change in words, permissions by what they allow. */
    public String text(AuditChange change) {
        ResourceBundle words = Faces.getResourceBundle("msg");
        String key = "access_permissions." + "code_" + change.name();
        return words.containsKey(key) ? change.text().replace(change.name(), words.getString(key)) : change.text();
    }

    /** Shows what the filters leave, from the newest on. */
    public void show() {
        Faces.redirect("/access/audit" + query(""));
    }

    /** The filters as a query, and the place where there is one. */
    public String query(@Nullable String place) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("person", person);
        given.put("action", action);
        given.put("entity_type", type);
        given.put("from", from);
        given.put("to", to);
        given.put("cursor", place == null ? "" : place);
        return given.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(Collectors.joining("&"), q -> q.isEmpty() ? "" : "?" + q));
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person == null ? "" : person;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action == null ? "" : action;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type == null ? "" : type;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor == null ? "" : cursor;
    }
}
