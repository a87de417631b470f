package org.comptoir.schema;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a seed says of its tables, read from the hand-written transcription: table → facts. */
final class Expectation {
    private Expectation() {}

    static Map<String, SortedSet<String>> read(String resource) {
        Map<String, SortedSet<String>> tables = new TreeMap<>();
        String table = "";
        for (String line : Resource.lines(resource)) {
            if (line.startsWith("table ")) {
                table = line.substring(6).strip();
                tables.put(table, new TreeSet<>());
            } else {
                String fact = line.substring(1).split(" -- ", 2)[0].strip();
                SortedSet<String> facts = tables.get(table);
                if (facts == null || !facts.add(Words.canonical(fact))) {
                    throw new IllegalStateException(resource + ": misplaced or repeated: " + line);
                }
            }
        }
        return tables;
    }
}
