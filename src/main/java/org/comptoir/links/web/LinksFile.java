package org.comptoir.links.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.links.DayClicks;
import org.comptoir.links.Figures;
import org.comptoir.links.Link;
import org.comptoir.links.LinkFilter;
import org.comptoir.links.LinksDesk;
import org.comptoir.platform.csv.Csv;
import org.jspecify.annotations.Nullable;

/** Links with their figures as a file, read part by part. */
record LinksFile(LinksDesk desk, Actor actor, LinkFilter filter, Page<Link> first) {
    private static final int PART = 500;
    private static final String[] FIGURES = {"clicks", "by_code", "visitors", "prefetches", "machines"};

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static LinksFile open(LinksDesk desk, Actor actor, LinkFilter filter) {
        return new LinksFile(desk, actor, filter, desk.links(actor, filter, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write("created_at;link;target;channel;tag;ends_at;last_click_at;" + String.join(";", FIGURES) + "\r\n");
        Page<Link> part = first;
        while (true) {
            for (Link link : part.rows()) {
                writer.write(line(link));
            }
            String next = part.next();
            if (next == null) {
                break;
            }
            part = desk.links(actor, filter, new PageRequest(1, PART, Cursor.decode(next, Link.SORT_KEYS)));
        }
        writer.flush();
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
                at(link.createdAt()),
                link.address(),
                link.targetUrl(),
                link.channel(),
                link.tag(),
                at(link.expiresAt()),
                at(link.lastAt()));
        return words.stripTrailing() + ";" + figures(link.figures());
    }

    private static String figures(Figures of) {
        return of.humans() + ";" + of.qr() + ";" + of.visitors() + ";" + of.prefetches() + ";" + of.bots() + "\r\n";
    }

    private @Nullable String at(@Nullable Instant at) {
        return at == null
                ? null
                : OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), actor.zone())
                        .toString();
    }
}
