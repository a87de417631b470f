package org.comptoir.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.comptoir.access.Caller;
import org.comptoir.access.Profile;
import org.comptoir.access.ProfileDesk;
import org.comptoir.platform.faces.Look;
import org.comptoir.platform.faces.Notices;

/** The account of whoever is signed in: their name and language; each other part of the page has a bean of its own. */
@Named
@ViewScoped
public class ProfileBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProfileDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Look look;

    private String email = "";
    private String firstName = "";
    private String lastName = "";
    private String language = "";
    private long version;

    @PostConstruct
    void load() {
        Profile profile = desk.profile(caller.actor());
        email = profile.email();
        firstName = profile.firstName();
        lastName = profile.lastName();
        language = profile.language();
        version = profile.version();
    }

    /** Opens the page again: the bar names the person, and every word may be in another language now. */
    public void save() {
        desk.update(caller.actor(), new Profile.Change(firstName, lastName, language, version));
        look.speak(Locale.forLanguageTag(language));
        notices.doneOn("/access/profile", "access_profile.saved");
    }

    public String getEmail() {
        return email;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
