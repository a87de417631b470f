package org.comptoir.campaigns;

/** A row to be: somebody, their coupon and the tokens of what they get. */
record NewRow(Person person, String coupon, String offer, String unsubscribe, String mail1, String mail2) {
    NewRow(Person person, String coupon, String offer, String unsubscribe) {
        this(person, coupon, offer, unsubscribe, "", "");
    }

    NewRow with(String first, String second) {
        return new NewRow(person, coupon, offer, unsubscribe, first, second);
    }
}
