package org.comptoir.platform.mail;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Renders what a person reads in their language: HTML with everything escaped, and the same as plain text. A room's own lie in its folder. */
public class Templates {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Configuration html;
    private final Configuration text;

    /** For a room's templates, beside its classes. */
    protected Templates(Class<?> room) {
        html = configuration(room);
        text = configuration(room);
        html.setOutputFormat(HTMLOutputFormat.INSTANCE);
        text.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    }

    /** A sentence of the bundle, with {@code {0}} and so on filled in. */
    public String sentence(String key, Locale locale, Object... values) {
        return new java.text.MessageFormat(bundle(locale).getString(key), locale).format(values);
    }

    public boolean has(String key) {
        return bundle(Locale.ENGLISH).containsKey(key);
    }

    public String html(String name, Locale locale, Map<String, Object> model) {
        return render(html, name + ".html.ftl", locale, model);
    }

    public String text(String name, Locale locale, Map<String, Object> model) {
        return render(text, name + ".txt.ftl", locale, model);
    }

    private String render(Configuration configuration, String file, Locale locale, Map<String, Object> model) {
        try {
            StringWriter out = new StringWriter();
            Map<String, Object> all = new HashMap<>(model);
            all.put("lang", locale.getLanguage());
            configuration.getTemplate(file, locale).process(all, out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + file + " cannot be rendered", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.comptoir.messages", locale, Templates.class.getClassLoader(), NO_FALLBACK);
    }

    private static Configuration configuration(Class<?> room) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(room, "");
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
