/** Benchmarks: ratios against a bare baseline of the same run, never timed unit tests; the profile "bench" runs them. */
@NullMarked
package org.comptoir.bench;

import org.jspecify.annotations.NullMarked;
