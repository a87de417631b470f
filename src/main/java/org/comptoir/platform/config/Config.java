package org.comptoir.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** What an operator set, already checked by the launcher; empty values count as absent. */
@ApplicationScoped
public class Config {
    public Optional<String> text(String key) {
        return ConfigProvider.getConfig()
                .getOptionalValue("comptoir." + key, String.class)
                .filter(value -> !value.isBlank());
    }

    public boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    public int number(String key, int otherwise) {
        return text(key).map(Integer::parseInt).orElse(otherwise);
    }

    /** Where customers and staff reach this installation, without a slash at the end; links in mails start with it. */
    public String baseUrl() {
        String url = text("base.url").orElseGet(() -> "http://localhost:" + number("port", 8080));
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
