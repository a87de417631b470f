package org.comptoir.access.web;

import java.io.Serializable;
import org.comptoir.access.Person;
import org.comptoir.access.PersonEdit;
import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What is being entered about a person. */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String firstName = "";
    private String lastName = "";
    private String email = "";
    private String role = "";
    private boolean receives;

    static PersonForm of(Person person) {
        PersonForm form = new PersonForm();
        form.firstName = person.firstName();
        form.lastName = person.lastName();
        form.email = person.email();
        form.role = person.roleCode();
        form.receives = person.receiveOrderNotifications();
        return form;
    }

    PersonEdit toEdit() {
        return new PersonEdit(new EmailAddress(email), firstName, lastName, role, receives);
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

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = text(role);
    }

    public boolean isReceives() {
        return receives;
    }

    public void setReceives(boolean receives) {
        this.receives = receives;
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }
}
