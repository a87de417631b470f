package org.comptoir.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** In which fields two versions of a thing differ. */
final class Differences {
    private final List<String> fields = new ArrayList<>();

    Differences in(String field, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
        return this;
    }

    /** The refusal of whoever saves later: which version stands now and where it differs from what they entered. */
    DomainException stale(long version, String reason) {
        return new DomainException(
                ErrorCode.CONFLICT, Map.of("version", version, "differs", List.copyOf(fields), "reason", reason));
    }
}
