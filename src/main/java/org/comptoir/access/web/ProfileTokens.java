package org.comptoir.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.ProfileDesk;
import org.comptoir.access.TokenRow;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** The part of the profile page with API tokens. The list is kept with the view, so that a button means the row it stands in. */
@Named
@ViewScoped
public class ProfileTokens implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 90;

    @Inject
    private transient ProfileDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private List<TokenRow> rows = List.of();
    private String name = "";
    private int days = USUAL_DAYS;
    private transient @Nullable String fresh;

    @PostConstruct
    void load() {
        rows = desk.tokens(caller.actor());
    }

    public void create() {
        fresh = null;
        fresh = desk.createToken(caller.actor(), name, days).token();
        name = "";
        load();
    }

    /** Somebody may have been faster in another window: what is left is shown in either case. */
    public void revoke(TokenRow row) {
        fresh = null;
        try {
            desk.revokeToken(caller.actor(), row.id());
            notices.done("access_profile.token_revoked", row.name());
        } finally {
            load();
        }
    }

    /** What happens, by the token's name. */
    public String revokeText(TokenRow row) {
        return notices.text("access_profile.token_revoke_text", row.name());
    }

    public List<TokenRow> getRows() {
        return rows;
    }

    /** The token that was just made, until the next act. */
    public @Nullable String getFresh() {
        return fresh;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
