# Ten times what a shop of the seed has after six months, and what grows with time by the hundred thousand.
INSERT INTO user (tenant_id, email, password_hash, first_name, last_name, role_id) SELECT ':t', CONCAT('p', seq, '@:t.test'), 'x', CONCAT('Ada', seq), CONCAT('Byron', seq), (SELECT MIN(id) FROM role WHERE tenant_id = ':t') FROM seq_1_to_300;
INSERT INTO role (tenant_id, code, label) SELECT ':t', CONCAT('r', seq), CONCAT('Role ', seq) FROM seq_1_to_60;
INSERT INTO category (tenant_id, name, slug) SELECT ':t', CONCAT('Category ', seq), CONCAT('c', seq) FROM seq_1_to_90;
INSERT INTO ingredient (tenant_id, name, unit) SELECT ':t', CONCAT('Ingredient ', seq), 'piece' FROM seq_1_to_1000;
INSERT INTO product (tenant_id, category_id, name, price_cents, vat_rate) SELECT ':t', (SELECT MIN(id) FROM category WHERE tenant_id = ':t') + seq MOD 90, CONCAT('Product ', seq), 500, 100 FROM seq_1_to_530;
INSERT INTO menu (tenant_id, category_id, burger_product_id, name, price_normal_cents, price_maxi_cents) SELECT ':t', (SELECT MIN(id) FROM category WHERE tenant_id = ':t'), (SELECT MIN(id) FROM product WHERE tenant_id = ':t') + seq, CONCAT('Menu ', seq), 900, 1100 FROM seq_1_to_130;
INSERT INTO product_ingredient (tenant_id, product_id, ingredient_id, quantity_normal, quantity_maxi) SELECT ':t', (SELECT MIN(id) FROM product WHERE tenant_id = ':t') + p.seq, (SELECT MIN(id) FROM ingredient WHERE tenant_id = ':t') + i.seq * 7 + p.seq, 1, 1 FROM seq_0_to_529 p, seq_0_to_4 i;
INSERT INTO ingredient_allergen (ingredient_id, allergen_id) SELECT (SELECT MIN(id) FROM ingredient WHERE tenant_id = ':t') + seq, (SELECT MIN(id) FROM allergen) + seq MOD 14 FROM seq_0_to_999;
INSERT INTO mz_container (tenant_id, reference) SELECT ':t', CONCAT('C-', seq) FROM seq_1_to_300;
INSERT INTO mz_container_line (tenant_id, container_id, ingredient_id, quantity) SELECT ':t', (SELECT MIN(id) FROM mz_container WHERE tenant_id = ':t') + c.seq, (SELECT MIN(id) FROM ingredient WHERE tenant_id = ':t') + i.seq, 1 FROM seq_0_to_299 c, seq_0_to_9 i;
INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, created_at) SELECT ':t', (SELECT MIN(id) FROM ingredient WHERE tenant_id = ':t') + IF(seq MOD 4 = 0, 0, seq MOD 100), 'restock', 1, UTC_TIMESTAMP(3) - INTERVAL seq MINUTE FROM seq_1_to_200000;
INSERT INTO audit_log (tenant_id, actor_user_id, action_code, entity_type, summary, created_at) SELECT ':t', (SELECT MIN(id) FROM user WHERE tenant_id = ':t') + seq MOD 30, ELT(1 + seq MOD 4, 'user.login', 'product.price', 'stock.count', 'order.cancel'), ELT(1 + seq MOD 4, 'user', 'product', 'ingredient', 'order'), 'x', UTC_TIMESTAMP(3) - INTERVAL seq MINUTE FROM seq_1_to_200000;
UPDATE ingredient i SET stock_quantity = (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m WHERE m.tenant_id = i.tenant_id AND m.ingredient_id = i.id) WHERE i.tenant_id = ':t';
ANALYZE TABLE user, role, category, ingredient, product, menu, product_ingredient, stock_movement, audit_log;
