-- The restock campaign: the seed's three tables, and the reservations they stand on.

CREATE TABLE mz_product_reservation (
  id                 INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id          UUID              NOT NULL,
  product_id         INT UNSIGNED      NOT NULL,
  sku                VARCHAR(64)       NULL,
  quantity           SMALLINT UNSIGNED NOT NULL DEFAULT 1,
  customer_name      VARCHAR(120)      NULL,
  customer_email     VARCHAR(254)      NOT NULL,
  customer_phone     VARCHAR(16)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  locale             VARCHAR(10)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  consent_channels   SET('email','sms','whatsapp') NOT NULL DEFAULT 'email',
  consent_source     VARCHAR(40)       NULL,
  consent_at         DATETIME(3)       NULL,
  source             ENUM('staff','web','import','upstream') NOT NULL,
  confirm_token_hash BINARY(32)        NULL,
  confirmed_at       DATETIME(3)       NULL,
  status             ENUM('waiting','fulfilled','cancelled') NOT NULL DEFAULT 'waiting',
  version            INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at         DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at         DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_mz_product_reservation_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_mz_product_reservation_confirm UNIQUE (confirm_token_hash),
  KEY idx_mz_product_reservation_waiting (tenant_id, product_id, status, created_at),
  KEY idx_mz_product_reservation_email (tenant_id, customer_email),
  KEY idx_mz_product_reservation_phone (tenant_id, customer_phone),
  CONSTRAINT fk_mz_product_reservation_product FOREIGN KEY (tenant_id, product_id)
    REFERENCES product (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_mz_product_reservation_quantity CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The four short tokens name rows of short_link without a key: links knows nothing of campaigns and lives longer.
CREATE TABLE mz_product_reservation_restock_notif (
  id                   INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id            UUID         NOT NULL,
  reservation_id       INT UNSIGNED NOT NULL,
  container_id         INT UNSIGNED NOT NULL,
  arrival_at           DATETIME(3)  NOT NULL,
  coupon_code          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  coupon_expires_at    DATETIME(3)  NULL,
  coupon_kind          ENUM('percent','amount') NULL,
  coupon_value         INT UNSIGNED NULL,
  short_token_email    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  short_token_sms      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  short_token_whatsapp VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  short_token_mail2    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  unsubscribe_token    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mail1_sent_at        DATETIME(3)  NULL,
  mail1_error          VARCHAR(255) NULL,
  mail2_sent_at        DATETIME(3)  NULL,
  mail2_error          VARCHAR(255) NULL,
  sms_sent_at          DATETIME(3)  NULL,
  sms_error            VARCHAR(255) NULL,
  whatsapp_sent_at     DATETIME(3)  NULL,
  whatsapp_error       VARCHAR(255) NULL,
  purchased_at         DATETIME(3)  NULL,
  skipped_reason       ENUM('already_purchased','out_of_stock','coupon_expired','unsubscribed','invalid_phone',
                            'invalid_email') NULL,
  created_at           DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at           DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_restock_notif_reservation_container UNIQUE (tenant_id, reservation_id, container_id),
  CONSTRAINT uk_restock_notif_unsubscribe UNIQUE (unsubscribe_token),
  CONSTRAINT uk_restock_notif_coupon UNIQUE (tenant_id, coupon_code),
  KEY idx_restock_notif_arrival_at (tenant_id, arrival_at),
  KEY idx_restock_notif_mail1_sent_at (tenant_id, mail1_sent_at),
  KEY idx_restock_notif_mail2_sent_at (tenant_id, mail2_sent_at),
  KEY idx_restock_notif_container (tenant_id, container_id),
  CONSTRAINT fk_restock_notif_reservation FOREIGN KEY (tenant_id, reservation_id)
    REFERENCES mz_product_reservation (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_restock_notif_container FOREIGN KEY (tenant_id, container_id)
    REFERENCES mz_container (tenant_id, id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- sku is '' for global: NULLs would not collide in the UNIQUE key. The mail is written in lower case.
CREATE TABLE mz_product_restock_optout (
  id             INT UNSIGNED    NOT NULL AUTO_INCREMENT,
  tenant_id      UUID            NOT NULL,
  menzzo_id      BIGINT UNSIGNED NULL,
  customer_email VARCHAR(254)    NOT NULL,
  customer_phone VARCHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  sku            VARCHAR(64)     NOT NULL DEFAULT '',
  scope          ENUM('product','global') NOT NULL DEFAULT 'product',
  channel        ENUM('email','sms','whatsapp','all') NOT NULL DEFAULT 'all',
  synced_at      DATETIME(3)     NULL,
  pushed_at      DATETIME(3)     NULL,
  created_at     DATETIME(3)     NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at     DATETIME(3)     NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_restock_optout UNIQUE (tenant_id, customer_email, sku, scope, channel),
  KEY idx_restock_optout_phone (tenant_id, customer_phone),
  KEY idx_restock_optout_synced_at (tenant_id, synced_at),
  KEY idx_restock_optout_menzzo_id (tenant_id, menzzo_id),
  CONSTRAINT fk_restock_optout_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE mz_sync_cursor (
  tenant_id  UUID         NOT NULL,
  name       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value      VARCHAR(255) NOT NULL,
  updated_at DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (tenant_id, name),
  CONSTRAINT fk_mz_sync_cursor_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
