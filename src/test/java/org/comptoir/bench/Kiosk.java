package org.comptoir.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders and pays over and over on one kept connection, as a kiosk does: two requests an order. */
record Kiosk(int port, String items) {
    private static final Pattern NUMBER = Pattern.compile("\"order_number\":\"([^\"]+)\"");

    long until(long end) throws IOException {
        long sold = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                sell(out, in);
                sold++;
            }
        }
        return sold;
    }

    private void sell(OutputStream out, InputStream in) throws IOException {
        out.write(post(
                "/api/orders",
                "{\"idempotency_key\":\"%s\",\"service_mode\":\"takeaway\",\"items\":[%s]}"
                        .formatted(UUID.randomUUID(), items)));
        Matcher placed = NUMBER.matcher(Answer.text(in, 201));
        if (!placed.find()) {
            throw new IOException("no number");
        }
        out.write(post("/api/orders/" + placed.group(1) + "/pay", "{}"));
        Answer.text(in, 200);
    }

    private byte[] post(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
