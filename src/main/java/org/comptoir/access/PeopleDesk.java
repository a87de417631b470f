package org.comptoir.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;

/** What staff do with the people of their shop. */
@Stateless
public class PeopleDesk {
    @Inject
    private People people;

    @Inject
    private RoleRepository roles;

    /** People of the caller's tenant, as many as a page takes. */
    @RolesAllowed(Permissions.USER_READ)
    public Page<UserRow> people(Actor actor, PeopleFilter filter, PeopleOrder order, PageRequest page) {
        return people.list(actor.tenantUuid(), filter, order, page);
    }

    /** One person of the caller's tenant; USER_NOT_FOUND for anybody else's. */
    @RolesAllowed(Permissions.USER_READ)
    public Person person(Actor actor, long id) {
        return people.find(actor.tenantUuid(), id);
    }

    /** What a list of people can be narrowed to. */
    @RolesAllowed(Permissions.USER_READ)
    public List<RoleName> roleNames(Actor actor) {
        return roles.names(actor.tenantUuid());
    }
}
