package org.comptoir.orders;

import java.util.List;
import org.comptoir.access.SalesTerms;
import org.jspecify.annotations.Nullable;

/** An order that was judged and priced and is not written yet. */
record OrderDraft(
        NewOrder order,
        ServiceMode serviceMode,
        List<PricedLine> lines,
        Totals totals,
        Contact contact,
        SalesTerms terms,
        @Nullable Coupon coupon) {}
