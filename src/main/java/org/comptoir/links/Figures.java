package org.comptoir.links;

/** What clicks add up to: people's, those of them by the printed code, different visitors of a day, browsers that fetched ahead, machines. */
public record Figures(long humans, long qr, long visitors, long prefetches, long bots) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                humans + other.humans,
                qr + other.qr,
                visitors + other.visitors,
                prefetches + other.prefetches,
                bots + other.bots);
    }

    Figures minus(Figures other) {
        return new Figures(
                humans - other.humans,
                qr - other.qr,
                visitors - other.visitors,
                prefetches - other.prefetches,
                bots - other.bots);
    }
}
