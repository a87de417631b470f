package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.NewReservation;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.catalogue.OfferedProduct;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** A reservation made for somebody at the counter or on the phone. */
@Named
@ViewScoped
public class NewReservationBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReservationsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private String productId = "";
    private long quantity = 1;
    private String name = "";
    private String email = "";
    private String phone = "";
    private String locale = "";
    private boolean sms;
    private boolean whatsapp;

    public void save() {
        if (!productId.matches("\\d{1,9}")) {
            throw DomainException.invalid("product_id", "campaigns_newReservation.choose");
        }
        List<Channel> channels = new ArrayList<>(List.of(Channel.EMAIL));
        if (sms) {
            channels.add(Channel.SMS);
        }
        if (whatsapp) {
            channels.add(Channel.WHATSAPP);
        }
        NewReservation wanted = new NewReservation(
                Long.valueOf(productId),
                null,
                quantity,
                name,
                email,
                phone,
                locale.isEmpty() ? null : locale,
                channels);
        Retry.on(() -> desk.create(caller.actor(), wanted));
        notices.doneOn("campaigns/reservations", "campaigns_newReservation.saved");
    }

    public List<OfferedProduct> getProducts() {
        return desk.products(caller.actor());
    }

    public String getProductId() {
        return productId;
    }

    public void setProductId(@Nullable String productId) {
        this.productId = productId == null ? "" : productId;
    }

    public long getQuantity() {
        return quantity;
    }

    public void setQuantity(long quantity) {
        this.quantity = quantity;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(@Nullable String locale) {
        this.locale = locale == null ? "" : locale;
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public boolean isWhatsapp() {
        return whatsapp;
    }

    public void setWhatsapp(boolean whatsapp) {
        this.whatsapp = whatsapp;
    }
}
