package org.comptoir.platform.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code data-style} wherever a component writes {@code style}: the content policy allows no inline style, and
 * comptoir.js sets the same through the object model, which it does allow. Named in faces-config.xml.
 */
public class StyleFreeRenderKitFactory extends RenderKitFactory {

    public StyleFreeRenderKitFactory(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public @Nullable RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {
        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer to, String types, String encoding) {
            return new StyleFree(getWrapped().createResponseWriter(to, types, encoding));
        }
    }

    private static final class StyleFree extends ResponseWriterWrapper {
        StyleFree(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
            super.writeAttribute("style".equals(name) ? "data-style" : name, value, property);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer to) {
            return new StyleFree(getWrapped().cloneWithWriter(to));
        }
    }
}
