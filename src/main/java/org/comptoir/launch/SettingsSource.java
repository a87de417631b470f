package org.comptoir.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/** Where settings come from: the environment, and one properties file that it may name. Empty values count as not given. */
final class SettingsSource {
    private SettingsSource() {}

    static Map<Setting, String> read(Map<String, String> environment) {
        var ours = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith("COMPTOIR_")) {
                ours.put(name, value);
            }
        });
        var fromEnvironment = recognise(ours, Setting::variable, "the environment");
        var result = new EnumMap<Setting, String>(Setting.class);
        var file = fromEnvironment.get(Setting.CONFIG);
        if (file != null) {
            result.putAll(fromFile(file));
        }
        result.putAll(fromEnvironment);
        return result;
    }

    private static Map<Setting, String> fromFile(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refusal.wrongSetting("The settings file " + file + " that COMPTOIR_CONFIG names cannot be read ("
                    + Reason.of(unreadable) + ").");
        }
        var named = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> named.put(name, properties.getProperty(name)));
        var settings = recognise(named, Setting::property, "the file " + file);
        if (settings.containsKey(Setting.CONFIG)) {
            throw Refusal.wrongSetting("The settings file " + file + " names another one (" + Setting.CONFIG.property()
                    + "), but only the environment may do that.");
        }
        return settings;
    }

    private static Map<Setting, String> recognise(
            Map<String, String> given, Function<Setting, String> nameOf, String place) {
        var byName = new TreeMap<String, Setting>();
        Arrays.stream(Setting.values()).forEach(setting -> byName.put(nameOf.apply(setting), setting));
        var result = new EnumMap<Setting, String>(Setting.class);
        given.forEach((name, value) -> {
            var setting = byName.get(name);
            if (setting == null) {
                throw Refusal.wrongSetting(name + " in " + place + " is not a setting of Comptoir; did you mean "
                        + Similar.to(name, byName.keySet()) + "? docs/settings.md lists them all.");
            }
            if (!value.isBlank()) {
                result.put(setting, value.strip());
            }
        });
        return result;
    }
}
