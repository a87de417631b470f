package org.comptoir.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which entry point asks for what; judges what was seen, and needs no server for that. */
record Matrix(Map<EntryPoint, Line> lines) {

    /** A line; the address is the path with the query that the line gives it. */
    record Line(EntryPoint entry, String address, Need need) {
        boolean asksForOne() {
            return entry.asksForOne() || address.contains("?");
        }
    }

    /** What somebody met at an entry point. */
    record Seen(EntryPoint entry, String caller, Set<String> codes, boolean operator, Verdict verdict) {}

    static Matrix read() {
        return of(Resources.lines("security/matrix.txt"));
    }

    static Matrix of(List<String> text) {
        Map<EntryPoint, Line> lines = new TreeMap<>();
        for (String line : text) {
            String[] sides = line.split(" = ", 2);
            EntryPoint entry = EntryPoint.of(sides[0]);
            String address = sides[0].strip().split("\\s+", 2)[1];
            if (lines.put(entry, new Line(entry, address, new Need(sides[1].strip()))) != null) {
                throw new IllegalArgumentException("twice in the matrix: " + entry);
            }
        }
        return new Matrix(lines);
    }

    /** What that entry point asks for; nowhere where it is not named. */
    Need need(EntryPoint entry) {
        Line line = lines.get(entry);
        return line == null ? new Need("nowhere") : line.need();
    }

    /** What is deployed and not named, and what is named and not deployed. */
    List<String> gaps(Collection<EntryPoint> deployed) {
        List<String> gaps = new ArrayList<>();
        Set<EntryPoint> unnamed = new TreeSet<>(deployed);
        unnamed.removeAll(lines.keySet());
        unnamed.forEach(entry -> gaps.add(entry + " is deployed, and the matrix does not name it"));
        Set<EntryPoint> gone = new TreeSet<>(lines.keySet());
        gone.removeAll(deployed);
        gone.forEach(entry -> gaps.add(entry + " is in the matrix, and nothing deployed is called so"));
        return gaps;
    }

    /** Where somebody met something else than the matrix says. */
    List<String> breaches(Collection<Seen> walk) {
        List<String> breaches = new ArrayList<>();
        for (Seen seen : walk) {
            Line line = lines.get(seen.entry());
            if (line == null) {
                breaches.add(seen.entry() + " was walked, and the matrix does not name it");
                continue;
            }
            Verdict expected = line.need().expected(seen.codes(), seen.operator());
            boolean missed = line.asksForOne() && seen.verdict() == Verdict.NOT_THERE;
            Verdict met = missed && expected == Verdict.LET_IN ? Verdict.LET_IN : seen.verdict();
            if (met != expected) {
                breaches.add(seen.entry() + " as " + seen.caller() + ": " + met + " instead of " + expected);
            }
        }
        return breaches;
    }

    /** Where somebody got in who must not; how they were kept out otherwise does not matter. */
    List<String> intrusions(Collection<Seen> walk) {
        return breaches(walk).stream()
                .filter(breach ->
                        breach.contains(": " + Verdict.LET_IN + " ") || breach.contains(": " + Verdict.BROKEN))
                .toList();
    }
}
