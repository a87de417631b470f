package org.comptoir.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.AccessDesk;
import org.comptoir.access.Caller;
import org.comptoir.access.UserRow;

/** The people of the shop. */
@Named
@RequestScoped
public class UsersBean {
    @Inject
    private AccessDesk desk;

    @Inject
    private Caller caller;

    private List<UserRow> people = List.of();

    @PostConstruct
    void load() {
        people = desk.people(caller.actor());
    }

    public List<UserRow> getPeople() {
        return people;
    }
}
