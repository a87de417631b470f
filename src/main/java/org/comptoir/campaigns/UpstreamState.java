package org.comptoir.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far we are with the shop upstream; its token is never among it.
 *
 * @param cursor the last of its opt-outs that we have
 * @param isStale whether waves wait, because nobody knows who has opted out since
 * @param isSweeping whether everything is being read again
 * @param read rows of the run that is under way
 * @param pending opt-outs made here that it has not acknowledged
 * @param unreadable rows that could not be understood, and the first of them by their numbers
 */
public record UpstreamState(
        String baseUrl,
        boolean hasToken,
        boolean isEnabled,
        long cursor,
        @Nullable Instant succeededAt,
        boolean isStale,
        boolean isRunning,
        boolean isSweeping,
        long read,
        @Nullable Instant failedAt,
        @Nullable Trouble trouble,
        @Nullable Instant dueAt,
        long pending,
        long unreadable,
        String unreadableIds,
        long version) {

    static final UpstreamState NONE =
            new UpstreamState("", false, false, 0, null, false, false, false, 0, null, null, null, 0, 0, "", 0);
}
