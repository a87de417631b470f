package org.comptoir.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** What the templates ask for: who looks, in which language, in which theme. */
@Named
@RequestScoped
public class Look {
    @Inject
    private Instance<Viewer> viewers;

    @Inject
    private HttpServletRequest request;

    private @Nullable Viewer viewer;
    private @Nullable Locale locale;

    /** Who looks; never null, somebody neutral before sign-in. */
    public Viewer getViewer() {
        Viewer known = viewer;
        if (known == null) {
            known = viewers.isResolvable() ? viewers.get() : new NeutralViewer();
            viewer = known;
        }
        return known;
    }

    /** The language of the page. */
    public Locale getLocale() {
        Locale known = locale;
        if (known == null) {
            known = Languages.of(getViewer(), request);
            locale = known;
        }
        return known;
    }

    /** Speaks that language from here on, and keeps it on this machine. */
    public void speak(Locale language) {
        Languages.spoken(language).ifPresent(chosen -> {
            LookChoice.keep(Languages.LANGUAGE_COOKIE, chosen.getLanguage(), true, request, Faces.getResponse());
            locale = chosen;
        });
    }

    /** For the lang attribute. */
    public String getLang() {
        return getLocale().getLanguage();
    }

    /** "light" or "dark" once somebody chose, null while the system decides. */
    public @Nullable String getTheme() {
        return Languages.cookie(request, Languages.THEME_COOKIE)
                .filter(t -> t.equals("light") || t.equals("dark"))
                .orElse(null);
    }

    /** The running service day, short, or an empty string. */
    public String getServiceDay() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("EEE d MMM", getLocale());
        return getViewer().serviceDay().map(form::format).orElse("");
    }
}
