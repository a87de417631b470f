package org.comptoir.campaigns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The line for one product: who is told as far as it lasts. Whoever comes after somebody it does not last for waits, too. */
final class Queue {
    private final long budget;
    private long taken;
    private boolean over;
    private long lately;
    private long optedOut;
    private long tooFew;

    private Queue(long budget) {
        this.budget = budget;
    }

    /** For so many portions, times what the shop says it dares. */
    static Queue of(long portions, BigDecimal factor) {
        BigDecimal dared = BigDecimal.valueOf(portions).multiply(factor);
        boolean all = dared.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0;
        return new Queue(all ? Long.MAX_VALUE : dared.longValue());
    }

    /** Those of the next people in line whom it lasts for. */
    List<Person> served(List<Person> next) {
        List<Person> served = new ArrayList<>();
        for (Person person : next) {
            if (person.toldLately()) {
                lately++;
            } else if (person.optedOut()) {
                optedOut++;
            } else if (over || person.quantity() > budget - taken) {
                over = true;
                tooFew++;
            } else {
                taken += person.quantity();
                served.add(person);
            }
        }
        return served;
    }

    /** True where nobody further back is told. */
    boolean isOver() {
        return over;
    }

    long toldLately() {
        return lately;
    }

    long optedOut() {
        return optedOut;
    }

    long tooFew() {
        return tooFew;
    }
}
