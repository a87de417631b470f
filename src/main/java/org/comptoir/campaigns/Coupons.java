package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.comptoir.kernel.TenantId;
import org.comptoir.orders.Discount;
import org.comptoir.orders.Discounts;

/** The coupons that people got, as orders take them. */
@ApplicationScoped
public class Coupons implements Discounts {
    @Inject
    private CouponRepository coupons;

    @Override
    public Optional<Discount> find(TenantId tenant, String code, Instant now) {
        String tidy = CouponCodes.tidy(code);
        return CouponCodes.isOne(tidy) ? coupons.find(tenant.value(), tidy, now) : Optional.empty();
    }

    @Override
    public boolean redeem(TenantId tenant, String code, long order, long cents, Instant now) {
        return coupons.redeem(tenant.value(), CouponCodes.tidy(code), order, cents, now);
    }
}
