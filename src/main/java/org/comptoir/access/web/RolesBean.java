package org.comptoir.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.RoleRow;
import org.comptoir.access.RolesDesk;

/** The roles of the shop: what each gives, and how many hold it. */
@Named
@RequestScoped
public class RolesBean {
    @Inject
    private RolesDesk desk;

    @Inject
    private Caller caller;

    private List<RoleRow> roles = List.of();

    @PostConstruct
    void load() {
        roles = desk.roles(caller.actor());
    }

    public List<RoleRow> getRoles() {
        return roles;
    }

    /** Whether the numbers may lead to the people behind them. */
    public boolean isPeopleOpen() {
        return caller.actor().may(Permissions.USER_READ);
    }
}
