package org.comptoir.architecture.planted.platform.alpha;

import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.platform.beta.Beta;

@Breaks("no circle in platform")
public class Alpha {
    public Beta next() {
        return new Beta();
    }
}
