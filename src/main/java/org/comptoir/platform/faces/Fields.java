package org.comptoir.platform.faces;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds an input of the page by its own id, wherever it is nested. */
final class Fields {
    private Fields() {}

    static @Nullable String clientId(String id) {
        return find(id, true);
    }

    /** One of a list: what repeats rows has an id of its own. */
    static @Nullable String clientId(String list, int row, String id) {
        String found = find(list, false);
        return found == null ? null : found + ":" + row + ":" + id;
    }

    private static @Nullable String find(String id, boolean input) {
        FacesContext faces = FacesContext.getCurrentInstance();
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION)),
                        (visit, part) -> {
                            if (!id.equals(part.getId()) || input && !(part instanceof EditableValueHolder)) {
                                return VisitResult.ACCEPT;
                            }
                            found.set(part.getClientId(faces));
                            return VisitResult.COMPLETE;
                        });
        return found.get();
    }
}
