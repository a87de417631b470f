package org.comptoir.architecture.planted.launch;

import org.comptoir.architecture.Breaks;
import org.comptoir.architecture.planted.kernel.TenantId;

@Breaks({"launch alone", "arrows"})
public class Launcher {
    TenantId tenant() {
        return new TenantId("a");
    }
}
