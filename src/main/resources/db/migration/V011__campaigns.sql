-- What the waves remember of themselves, the tenant's settings for them, and coupons taken off orders.

CREATE TABLE mz_restock_campaign (
  container_id INT UNSIGNED NOT NULL,
  tenant_id    UUID         NOT NULL,
  state        ENUM('waiting','running','paused','stopped','finished') NOT NULL DEFAULT 'waiting',
  prepared_at  DATETIME(3)  NULL,
  paused_at    DATETIME(3)  NULL,
  stopped_at   DATETIME(3)  NULL,
  version      INT UNSIGNED NOT NULL DEFAULT 0,
  created_at   DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at   DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (container_id),
  KEY idx_mz_restock_campaign_container (tenant_id, container_id),
  KEY idx_mz_restock_campaign_state (state),
  CONSTRAINT fk_mz_restock_campaign_container FOREIGN KEY (tenant_id, container_id)
    REFERENCES mz_container (tenant_id, id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE campaign_settings (
  tenant_id         UUID              NOT NULL,
  is_enabled        BOOLEAN           NOT NULL DEFAULT 1,
  wave2_delay_hours SMALLINT UNSIGNED NOT NULL DEFAULT 72,
  window_start      TIME              NOT NULL DEFAULT '08:00:00',
  window_end        TIME              NOT NULL DEFAULT '20:00:00',
  stock_factor      DECIMAL(4,2)      NOT NULL DEFAULT 1.00,
  quiet_days        SMALLINT UNSIGNED NOT NULL DEFAULT 30,
  coupon_kind       ENUM('percent','amount') NOT NULL DEFAULT 'percent',
  coupon_value      INT UNSIGNED      NOT NULL DEFAULT 10,
  coupon_days       SMALLINT UNSIGNED NOT NULL DEFAULT 14,
  texts             JSON              NOT NULL DEFAULT '{}',
  version           INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at        DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at        DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (tenant_id),
  CONSTRAINT fk_campaign_settings_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT ck_campaign_settings_window CHECK (window_start < window_end),
  CONSTRAINT ck_campaign_settings_stock_factor CHECK (stock_factor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One live redemption a coupon: a released one leaves live_code NULL, which collides with nothing. The code is a
-- value and no key, so that a redemption outlives the reservation that it came from.
CREATE TABLE coupon_redemption (
  order_id       INT UNSIGNED NOT NULL,
  tenant_id      UUID         NOT NULL,
  coupon_code    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  discount_cents INT UNSIGNED NOT NULL,
  released_at    DATETIME(3)  NULL,
  created_at     DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  live_code      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (IF(released_at IS NULL, coupon_code, NULL)) STORED,
  PRIMARY KEY (order_id),
  CONSTRAINT uk_coupon_redemption_live UNIQUE (tenant_id, live_code),
  KEY idx_coupon_redemption_order (tenant_id, order_id),
  KEY idx_coupon_redemption_code (tenant_id, coupon_code),
  CONSTRAINT fk_coupon_redemption_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES customer_order (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
