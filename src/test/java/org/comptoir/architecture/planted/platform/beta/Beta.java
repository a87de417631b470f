package org.comptoir.architecture.planted.platform.beta;

import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.platform.alpha.Alpha;

@Breaks("no circle in platform")
public class Beta {
    public Alpha next() {
        return new Alpha();
    }
}
