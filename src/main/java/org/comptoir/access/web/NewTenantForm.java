package org.comptoir.access.web;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import org.comptoir.access.NewTenant;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The fields of a tenant that is being made. */
public class NewTenantForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SLUG = 40;

    private String name = "";
    private String slug = "";
    private String host = "";
    private String timeZone = "Europe/Paris";
    private String locale = "fr";
    private String currency = "EUR";
    private String firstName = "";
    private String lastName = "";
    private String email = "";

    /** A short name out of the name, where nobody has written one yet. */
    void proposeSlug() {
        if (slug.isEmpty()) {
            String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            slug = words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
        }
    }

    NewTenant toCommand() {
        if (!EmailAddress.isValid(email)) {
            throw DomainException.invalid("email", "error.INVALID_EMAIL");
        }
        return new NewTenant(
                slug,
                name,
                host.isEmpty() ? null : host.toLowerCase(Locale.ROOT),
                false,
                locale,
                timeZone,
                currency,
                new NewTenant.NewUser(new EmailAddress(email), firstName, lastName, "admin", null, ""));
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = text(slug);
    }

    public String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = text(host);
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = text(timeZone);
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(@Nullable String locale) {
        this.locale = text(locale);
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = text(currency);
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = text(firstName);
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = text(lastName);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = text(email);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
