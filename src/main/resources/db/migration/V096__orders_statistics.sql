-- Past service days, added up once: the figures of six months are then read from some thousand short rows and not from every
-- order and line. How many orders of the day stood in which state when it was added up says whether that still holds: no state
-- goes back, so that any change makes these four numbers others, and none can make them the same again.
CREATE TABLE order_day (
  tenant_id   UUID         NOT NULL,
  service_day DATE         NOT NULL,
  time_zone   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pending     INT UNSIGNED NOT NULL,
  paid        INT UNSIGNED NOT NULL,
  delivered   INT UNSIGNED NOT NULL,
  cancelled   INT UNSIGNED NOT NULL,
  PRIMARY KEY (tenant_id, service_day),
  CONSTRAINT fk_order_day_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE order_day_slice (
  tenant_id     UUID         NOT NULL,
  service_day   DATE         NOT NULL,
  source        ENUM('kiosk','counter','drive') NOT NULL,
  service_mode  ENUM('dine_in','takeaway','drive') NOT NULL,
  hour          TINYINT UNSIGNED NOT NULL,
  orders        INT UNSIGNED NOT NULL,
  revenue_cents BIGINT UNSIGNED NOT NULL,
  ht_cents      BIGINT UNSIGNED NOT NULL,
  ever_paid     INT UNSIGNED NOT NULL,
  cancelled     INT UNSIGNED NOT NULL,
  expired       INT UNSIGNED NOT NULL,
  PRIMARY KEY (tenant_id, service_day, source, service_mode, hour),
  CONSTRAINT fk_order_day_slice_day FOREIGN KEY (tenant_id, service_day)
    REFERENCES order_day (tenant_id, service_day) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE order_day_label (
  tenant_id     UUID         NOT NULL,
  service_day   DATE         NOT NULL,
  source        ENUM('kiosk','counter','drive') NOT NULL,
  label         VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  quantity      INT UNSIGNED NOT NULL,
  revenue_cents BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (tenant_id, service_day, source, label),
  CONSTRAINT fk_order_day_label_day FOREIGN KEY (tenant_id, service_day)
    REFERENCES order_day (tenant_id, service_day) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- From paying to handing over, in whole seconds: a quantile over any period needs every value, but each only once a day.
CREATE TABLE order_day_wait (
  tenant_id   UUID         NOT NULL,
  service_day DATE         NOT NULL,
  source      ENUM('kiosk','counter','drive') NOT NULL,
  seconds     INT UNSIGNED NOT NULL,
  orders      INT UNSIGNED NOT NULL,
  PRIMARY KEY (tenant_id, service_day, source, seconds),
  CONSTRAINT fk_order_day_wait_day FOREIGN KEY (tenant_id, service_day)
    REFERENCES order_day (tenant_id, service_day) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who manages arrives at the figures, as the table of roles says; where a shop has chosen another page, that stays.
UPDATE role SET default_route = '/orders/statistics' WHERE code = 'manager' AND default_route = '/dashboard/home';

-- Which money is to be given back: nearly every payment has neither day, and those are not read.
ALTER TABLE order_payment ADD KEY idx_order_payment_refund (tenant_id, refunded_at, refund_due_at);
