package org.comptoir.platform.faces;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a mail in a frame of one of our pages: under a policy of its own, with inline styles as mail needs them, and nothing else. */
public final class MailFrame {
    private static final String POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                    + " img-src data:; frame-ancestors 'self'";

    private MailFrame() {}

    public static void write(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        // links leave the frame: inside it they would meet the sandbox
        response.getWriter().write("<base target=\"_blank\">" + html);
    }
}
