package org.comptoir.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/** All rules of a house, by name. */
final class Rules {
    private Rules() {}

    static Map<String, ArchRule> in(House house) {
        Map<String, ArchRule> all = new TreeMap<>(ArrowRules.in(house));
        all.putAll(SurfaceRules.in(house));
        all.putAll(PlaceRules.in(house));
        all.putAll(ServiceRules.in(house));
        all.putAll(ContainerRules.in(house));
        return all;
    }
}
