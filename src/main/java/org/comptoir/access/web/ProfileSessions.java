package org.comptoir.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.ProfileDesk;
import org.comptoir.access.SessionRow;
import org.comptoir.platform.faces.Notices;

/** The part of the profile page that says where one is signed in; kept with the view like the tokens. */
@Named
@ViewScoped
public class ProfileSessions implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProfileDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private List<SessionRow> rows = List.of();

    @PostConstruct
    void load() {
        rows = desk.sessions(caller.actor());
    }

    public void end(SessionRow row) {
        try {
            desk.endSession(caller.actor(), row.id());
            notices.done("access_profile.session_ended");
        } finally {
            load();
        }
    }

    public void endOthers() {
        int ended = desk.endOtherSessions(caller.actor());
        notices.done("access_profile.sessions_ended", ended);
        load();
    }

    public List<SessionRow> getRows() {
        return rows;
    }

    public boolean isElsewhere() {
        return rows.size() > 1;
    }
}
