package org.comptoir.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The last step of a start: requests are answered once the demo shop is whole. */
@WebListener
public class DemoReady implements ServletContextListener {
    @Inject
    private DemoShop shop;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        shop.awaitOpening();
        shop.remember();
    }
}
