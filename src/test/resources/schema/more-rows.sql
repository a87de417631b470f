# More rows than the generator makes, enough for the optimizer to care: 3,000 over 3,000 minutes, the last ones unsent.
INSERT INTO mz_container (id, tenant_id, reference) VALUES (1, ':t', 'C-1');
INSERT INTO mz_product_reservation (id, tenant_id, product_id, customer_email, source) SELECT seq, ':t', (SELECT MIN(id) FROM product), CONCAT('guest', seq, '@mail.example'), 'web' FROM seq_1_to_3000;
INSERT INTO mz_product_reservation_restock_notif (tenant_id, reservation_id, container_id, arrival_at, mail1_sent_at, mail2_sent_at, unsubscribe_token) SELECT ':t', seq, 1, '2026-11-18' + INTERVAL seq MINUTE, IF(seq > 2950, NULL, '2026-11-18' + INTERVAL seq MINUTE), '2026-11-18' + INTERVAL seq MINUTE, CONCAT('u', seq) FROM seq_1_to_3000;
INSERT INTO mz_product_restock_optout (tenant_id, customer_email, sku, synced_at) SELECT ':t', CONCAT('guest', seq, '@mail.example'), 'SKU-1', '2026-11-18' + INTERVAL seq MINUTE FROM seq_1_to_3000;
# A tenant's catalogue is small enough to be scanned; a chain's is not.
INSERT INTO product (tenant_id, category_id, name, price_cents, vat_rate) SELECT ':t', (SELECT id FROM category WHERE slug = 'extras'), CONCAT('Extra ', seq), 100, 100 FROM seq_100_to_1099;
INSERT INTO menu (tenant_id, category_id, burger_product_id, name, price_normal_cents, price_maxi_cents) SELECT ':t', (SELECT id FROM category WHERE slug = 'burgers'), (SELECT MIN(id) FROM product), CONCAT('Menu ', seq), 100, 100 FROM seq_100_to_1099;
