package org.comptoir.catalogue.web;

import java.io.Serializable;
import org.comptoir.catalogue.ProductEdit;
import org.comptoir.catalogue.ProductSheet;
import org.jspecify.annotations.Nullable;

/** What is being entered about a product. */
public class ProductForm implements Pictured, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SOLD_AT = 100;

    private @Nullable Long category;
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable Long price;
    private int vat = MOST_SOLD_AT;
    private @Nullable String sku;
    private @Nullable String image;
    private boolean available = true;
    private @Nullable Integer place;

    static ProductForm of(ProductSheet product) {
        ProductForm form = new ProductForm();
        form.category = product.categoryId();
        form.name = product.name();
        form.description = product.description();
        form.price = product.priceCents();
        form.vat = product.vatRate();
        form.sku = product.sku();
        form.image = product.imagePath();
        form.available = product.isAvailable();
        form.place = product.displayOrder();
        return form;
    }

    ProductEdit toEdit() {
        return new ProductEdit(
                category == null ? 0 : category,
                name == null ? "" : name,
                description,
                price == null ? 0 : price,
                vat,
                sku,
                image,
                available,
                place);
    }

    public @Nullable Long getCategory() {
        return category;
    }

    public void setCategory(@Nullable Long category) {
        this.category = category;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable Long getPrice() {
        return price;
    }

    public void setPrice(@Nullable Long price) {
        this.price = price;
    }

    public int getVat() {
        return vat;
    }

    public void setVat(int vat) {
        this.vat = vat;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku;
    }

    @Override
    public @Nullable String getImage() {
        return image;
    }

    @Override
    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean available) {
        this.available = available;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }
}
