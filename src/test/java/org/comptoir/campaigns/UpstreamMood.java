package org.comptoir.campaigns;

/** What may go wrong with one request. */
enum UpstreamMood {
    ERROR_500,
    THROTTLED,
    REJECTED,
    GARBAGE,
    ELSEWHERE,
    CUT,
    SAME_PAGE,
    /** Taken in, and the answer lost. */
    TAKEN_AND_500
}
