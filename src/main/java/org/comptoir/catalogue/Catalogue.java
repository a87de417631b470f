package org.comptoir.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
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

    @Inject
    private OfferRepository offer;

    @Inject
    private SlotRepository slots;

    @Inject
    private SaleRepository sale;

    @Inject
    private AssortmentRepository assortment;

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

    /** Active categories, in order. */
    public List<OfferedCategory> categories(TenantId tenant) {
        return offer.categories(tenant.value());
    }

    /** Available products of active categories, in order. */
    public List<OfferedProduct> products(TenantId tenant) {
        return offer.products(tenant.value(), null);
    }

    /** One of them; NOT_FOUND for what is not offered. */
    public OfferedProduct product(TenantId tenant, long id) {
        return offer.products(tenant.value(), id).stream().findFirst().orElseThrow(Catalogue::missing);
    }

    /** Available menus of active categories, in order. */
    public List<OfferedMenu> menus(TenantId tenant) {
        return offer.menus(tenant.value(), null);
    }

    /** One of them with its slots; NOT_FOUND for what is not offered. */
    public OfferedMenu.WithSlots menu(TenantId tenant, long id) {
        return offer.menus(tenant.value(), id).stream()
                .findFirst()
                .orElseThrow(Catalogue::missing)
                .with(slots.of(tenant.value(), id, false));
    }

    /**
     * What prices and judges an order, as it stands now: those products and menus, the menus' burgers, and of their
     * recipes those ingredients. What a tenant does not have is missing. Two statements however many, one without menus.
     */
    public ForSale forSale(TenantId tenant, Set<Long> products, Set<Long> menus, Set<Long> ingredients) {
        return new ForSale(
                sale.products(tenant.value(), products, menus, ingredients),
                menus.isEmpty() ? Map.of() : sale.menus(tenant.value(), menus));
    }

    /** How many portions there still are of those products; what cannot be ordered now is missing. One statement. */
    public Map<Long, Long> portions(TenantId tenant, Set<Long> products) {
        return products.isEmpty() ? Map.of() : sale.portions(tenant.value(), products);
    }

    /** All that a till sells, with prices, rates, choices and what is left; five statements however long. */
    public Assortment assortment(TenantId tenant) {
        return new Assortment(
                offer.categories(tenant.value()),
                assortment.products(tenant.value()),
                assortment.menus(tenant.value()));
    }

    /** The fourteen, which are the law's and no shop's. */
    public List<Allergen> allergens() {
        return allergens.all();
    }

    private static DomainException missing() {
        return new DomainException(ErrorCode.NOT_FOUND);
    }
}
