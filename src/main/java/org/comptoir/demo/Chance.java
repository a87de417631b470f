package org.comptoir.demo;

import java.util.List;
import java.util.Random;

/** What is left to chance, with some things likelier than others. */
final class Chance {
    private Chance() {}

    /** One of the places, each as likely as its weight. */
    static int among(int[] weights, Random random) {
        int all = 0;
        for (int weight : weights) {
            all += weight;
        }
        int left = random.nextInt(all);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** One of them, the first ones oftener. */
    static <T> T favourite(List<T> all, Random random) {
        double early = random.nextDouble() * random.nextDouble();
        return all.get((int) (early * all.size()));
    }

    /** True so many times in a hundred. */
    static boolean percent(int share, Random random) {
        return random.nextInt(100) < share;
    }
}
