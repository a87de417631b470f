# Rows for the restock seed's tables, enough for the optimizer to care: 3,000 over 3,000 minutes, the last ones unsent.
INSERT INTO mz_container (id, tenant_id, reference) VALUES (1, ':t', 'C-1');
INSERT INTO mz_product_reservation (id, tenant_id, product_id, customer_email, source) SELECT seq, ':t', (SELECT MIN(id) FROM product), CONCAT('guest', seq, '@mail.example'), 'web' FROM seq_1_to_3000;
INSERT INTO mz_product_reservation_restock_notif (tenant_id, reservation_id, container_id, arrival_at, mail1_sent_at, mail2_sent_at, unsubscribe_token) SELECT ':t', seq, 1, '2026-11-18' + INTERVAL seq MINUTE, IF(seq > 2950, NULL, '2026-11-18' + INTERVAL seq MINUTE), '2026-11-18' + INTERVAL seq MINUTE, CONCAT('u', seq) FROM seq_1_to_3000;
INSERT INTO mz_product_restock_optout (tenant_id, customer_email, sku, synced_at) SELECT ':t', CONCAT('guest', seq, '@mail.example'), 'SKU-1', '2026-11-18' + INTERVAL seq MINUTE FROM seq_1_to_3000;
