package org.comptoir.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.TenantId;

/** The catalogue for other rooms and for customers. */
@Stateless
@PermitAll
public class Catalogue {
    @Inject
    private Categories categories;

    @Inject
    private Products products;

    @Inject
    private Menus menus;

    @Inject
    private AllergenRepository allergens;

    @Inject
    private Pictures pictures;

    /** A category that a shop starts with. */
    public long category(TenantId tenant, CategoryEdit edit) {
        return categories.create(tenant.value(), edit);
    }

    /** A product that a shop starts with, and what it is made of. */
    public long product(TenantId tenant, ProductEdit edit, List<RecipeEdit> recipe) {
        return products.create(tenant.value(), edit, recipe);
    }

    /** A menu that a shop starts with. */
    public MenuSheet menu(TenantId tenant, MenuEdit edit) {
        return menus.find(tenant.value(), menus.create(tenant.value(), edit));
    }

    /** Which of the fourteen an ingredient holds. */
    public void allergens(TenantId tenant, long ingredient, Set<String> codes) {
        if (!allergens.all().stream().map(Allergen::code).toList().containsAll(codes)) {
            throw DomainException.invalid("allergens", "catalogue_allergens.unknown");
        }
        allergens.replace(tenant.value(), ingredient, List.copyOf(codes));
    }

    /** Takes a picture in and answers its image_path. */
    public String picture(TenantId tenant, byte[] bytes) {
        return pictures.keep(tenant.value(), bytes);
    }

    /** The picture with that SHA-256, if that tenant has it. */
    public Optional<Picture> picture(TenantId tenant, String sha256) {
        return pictures.find(tenant.value(), sha256);
    }
}
