-- Orders and their lines (order seed 4.15 to 4.18), and what the notification seed knows of an order: its contact,
-- its payment and its paid event.

CREATE TABLE customer_order (
  id               INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id        UUID         NOT NULL,
  order_number     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source           ENUM('kiosk','counter','drive') NOT NULL,
  service_mode     ENUM('dine_in','takeaway','drive') NOT NULL,
  status           ENUM('pending_payment','paid','delivered','cancelled') NOT NULL DEFAULT 'pending_payment',
  total_ht_cents   INT UNSIGNED NOT NULL,
  total_vat_cents  INT UNSIGNED NOT NULL,
  total_ttc_cents  INT UNSIGNED NOT NULL,
  paid_at          DATETIME(3)  NULL,
  delivered_at     DATETIME(3)  NULL,
  cancelled_at     DATETIME(3)  NULL,
  -- computed once, in the tenant's zone with the tenant's cutoff: a generated column can know neither
  service_day      DATE         NOT NULL,
  idempotency_key  VARCHAR(64)  COLLATE utf8mb4_bin NULL,
  idempotency_hash BINARY(32)   NULL,
  order_token      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at       DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at       DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_customer_order_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_customer_order_number UNIQUE (tenant_id, order_number),
  CONSTRAINT uk_customer_order_idempotency UNIQUE (tenant_id, idempotency_key),
  KEY idx_customer_order_status (tenant_id, status, created_at),
  KEY idx_customer_order_source (tenant_id, source, created_at),
  KEY idx_customer_order_created_at (tenant_id, created_at),
  KEY idx_customer_order_service_day (tenant_id, service_day, status),
  CONSTRAINT fk_customer_order_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT ck_customer_order_total_ht_cents CHECK (total_ht_cents >= 0),
  CONSTRAINT ck_customer_order_total_vat_cents CHECK (total_vat_cents >= 0),
  CONSTRAINT ck_customer_order_total_ttc_cents CHECK (total_ttc_cents > 0),
  CONSTRAINT ck_customer_order_totals CHECK (total_ttc_cents = total_ht_cents + total_vat_cents),
  CONSTRAINT ck_customer_order_drive CHECK (source != 'drive' OR service_mode = 'drive')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE order_item (
  id                        INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id                 UUID              NOT NULL,
  order_id                  INT UNSIGNED      NOT NULL,
  item_type                 ENUM('product','menu') NOT NULL,
  product_id                INT UNSIGNED      NULL,
  menu_id                   INT UNSIGNED      NULL,
  format                    ENUM('normal','maxi') NOT NULL DEFAULT 'normal',
  label_snapshot            VARCHAR(120)      NOT NULL,
  unit_price_cents_snapshot INT UNSIGNED      NOT NULL,
  vat_rate_snapshot         SMALLINT UNSIGNED NOT NULL,
  quantity                  SMALLINT UNSIGNED NOT NULL DEFAULT 1,
  created_at                DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_order_item_tenant UNIQUE (tenant_id, id),
  KEY idx_order_item_order (order_id),
  KEY idx_order_item_order_tenant (tenant_id, order_id),
  KEY idx_order_item_product (tenant_id, product_id),
  KEY idx_order_item_menu (tenant_id, menu_id),
  CONSTRAINT fk_order_item_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES customer_order (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_order_item_product FOREIGN KEY (tenant_id, product_id)
    REFERENCES product (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_item_menu FOREIGN KEY (tenant_id, menu_id) REFERENCES menu (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_order_item_unit_price CHECK (unit_price_cents_snapshot > 0),
  CONSTRAINT ck_order_item_vat_rate CHECK (vat_rate_snapshot IN (55, 100)),
  CONSTRAINT ck_order_item_quantity CHECK (quantity > 0),
  CONSTRAINT ck_order_item_one_of CHECK (
    (item_type = 'product' AND product_id IS NOT NULL AND menu_id IS NULL)
    OR (item_type = 'menu' AND menu_id IS NOT NULL AND product_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE order_item_selection (
  id             INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id      UUID         NOT NULL,
  order_item_id  INT UNSIGNED NOT NULL,
  menu_slot_id   INT UNSIGNED NOT NULL,
  product_id     INT UNSIGNED NOT NULL,
  label_snapshot VARCHAR(120) NOT NULL,
  PRIMARY KEY (id),
  KEY idx_order_item_selection_item (order_item_id),
  KEY idx_order_item_selection_item_tenant (tenant_id, order_item_id),
  KEY idx_order_item_selection_slot (tenant_id, menu_slot_id),
  KEY idx_order_item_selection_product (tenant_id, product_id),
  CONSTRAINT fk_order_item_selection_item FOREIGN KEY (tenant_id, order_item_id)
    REFERENCES order_item (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_order_item_selection_slot FOREIGN KEY (tenant_id, menu_slot_id)
    REFERENCES menu_slot (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_item_selection_product FOREIGN KEY (tenant_id, product_id)
    REFERENCES product (tenant_id, id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE order_item_modifier (
  id                INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id         UUID         NOT NULL,
  order_item_id     INT UNSIGNED NOT NULL,
  ingredient_id     INT UNSIGNED NOT NULL,
  action            ENUM('remove','add') NOT NULL,
  extra_price_cents INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY idx_order_item_modifier_item (order_item_id),
  KEY idx_order_item_modifier_item_tenant (tenant_id, order_item_id),
  KEY idx_order_item_modifier_ingredient (tenant_id, ingredient_id),
  CONSTRAINT fk_order_item_modifier_item FOREIGN KEY (tenant_id, order_item_id)
    REFERENCES order_item (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_order_item_modifier_ingredient FOREIGN KEY (tenant_id, ingredient_id)
    REFERENCES ingredient (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_order_item_modifier_extra_price CHECK (extra_price_cents >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Last number given per channel and service day: a row lock here is what leaves no gap and no duplicate.
CREATE TABLE order_counter (
  tenant_id   UUID         NOT NULL,
  source      ENUM('kiosk','counter','drive') NOT NULL,
  service_day DATE         NOT NULL,
  last_number INT UNSIGNED NOT NULL,
  PRIMARY KEY (tenant_id, source, service_day),
  CONSTRAINT fk_order_counter_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
