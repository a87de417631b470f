package org.comptoir.links.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.links.DayClicks;
import org.comptoir.links.Figures;
import org.comptoir.links.Link;
import org.comptoir.links.LinkFilter;
import org.comptoir.links.LinksDesk;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;

/** Links with their figures as a file, read part by part. */
record LinksFile(Actor actor, CsvParts<Link> parts) {
    private static final String[] FIGURES = {"clicks", "by_code", "visitors", "prefetches", "machines"};
    private static final String HEAD =
            "created_at;link;target;channel;tag;ends_at;last_click_at;" + String.join(";", FIGURES) + "\r\n";

    static LinksFile open(LinksDesk desk, Actor actor, LinkFilter filter) {
        return new LinksFile(actor, CsvParts.growing(Link.SORT_KEYS, part -> desk.links(actor, filter, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
    }

    static String days(List<DayClicks> days) {
        StringBuilder text = new StringBuilder(Csv.BYTE_ORDER_MARK)
                .append("day;")
                .append(String.join(";", FIGURES))
                .append("\r\n");
        days.forEach(day -> text.append(day.day()).append(';').append(figures(day.figures())));
        return text.toString();
    }

    private String line(Link link) {
        String words = Csv.semicolons(
                Csv.moment(link.createdAt(), actor.zone()),
                link.address(),
                link.targetUrl(),
                link.channel(),
                link.tag(),
                Csv.moment(link.expiresAt(), actor.zone()),
                Csv.moment(link.lastAt(), actor.zone()));
        return words.stripTrailing() + ";" + figures(link.figures());
    }

    private static String figures(Figures of) {
        return of.humans() + ";" + of.qr() + ";" + of.visitors() + ";" + of.prefetches() + ";" + of.bots() + "\r\n";
    }
}
