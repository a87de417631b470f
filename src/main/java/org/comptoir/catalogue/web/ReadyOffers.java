package org.comptoir.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.comptoir.access.Shops;
import org.comptoir.platform.rest.CallLimits;
import org.comptoir.platform.rest.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * The short way for what kiosks ask for again and again: a list that lies ready is answered ahead of the REST layer. Whatever
 * is not plain about a request (somebody signed in, a body, a client that has to wait, a list that must be read) goes the
 * whole way, where the resources answer; this promises nothing that they do not. Its place among the filters is in web.xml.
 */
public class ReadyOffers extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String ALLERGENS = "allergens";

    private static final Map<String, Method> LISTS = Map.of(
            "products",
            list(OfferedProductsResource.class),
            "menus",
            list(OfferedMenusResource.class),
            "categories",
            list(OfferedCategoriesResource.class),
            ALLERGENS,
            list(AllergenNamesResource.class));

    @Inject
    private transient OfferCache cache;

    @Inject
    private transient Shops shops;

    @Inject
    private transient CallLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Tagged> answer = isPlain(request) ? ready(request) : Optional.empty();
        if (answer.isPresent()) {
            answer.get().answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Tagged> ready(HttpServletRequest request) {
        String path = request.getPathInfo();
        String list = path == null ? "" : path.substring(1);
        Method method = LISTS.get(list);
        if (method == null) {
            return Optional.empty();
        }
        Optional<Tagged> ready = list.equals(ALLERGENS)
                ? cache.ready(null, list)
                : shops.remembered(request.getServerName()).flatMap(shop -> cache.ready(shop.tenant(), list));
        // who has to wait is told so on the whole way
        return ready.filter(answer -> limits.take(request, method) == 0);
    }

    /** Without a caller, whose own shop it would be, and without anything that the REST layer would have to judge. */
    private static boolean isPlain(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getUserPrincipal() == null
                && request.getContentType() == null
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null
                && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null
                || accept.equals("*/*")
                || accept.startsWith("application/json") && !accept.contains("q=");
    }

    private static Method list(Class<?> resource) {
        try {
            return resource.getMethod("list");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
