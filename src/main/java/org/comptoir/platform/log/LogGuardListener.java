package org.comptoir.platform.log;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** Puts the guard before every log handler of the server, so that libraries cannot write an address into a log either. */
@WebListener
public class LogGuardListener implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (!(handler.getFilter() instanceof LogGuard)) {
                handler.setFilter(new LogGuard(handler.getFilter()));
            }
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler.getFilter() instanceof LogGuard guard) {
                handler.setFilter(guard.before());
            }
        }
    }
}
