-- What the notification seed knows of an order beyond its lines: who to tell, what was paid, and the paid event.

CREATE TABLE order_contact (
  order_id              INT UNSIGNED      NOT NULL,
  tenant_id             UUID              NOT NULL,
  customer_name         VARCHAR(120)      NULL,
  customer_phone        VARCHAR(16)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  customer_email        VARCHAR(254)      NULL,
  delivery_type         ENUM('delivery','pickup','dine_in') NOT NULL,
  delivery_address      VARCHAR(500)      NULL,
  table_number          VARCHAR(20)       NULL,
  delivery_fee_cents    INT UNSIGNED      NOT NULL DEFAULT 0,
  delivery_fee_vat_rate SMALLINT UNSIGNED NOT NULL DEFAULT 100,
  PRIMARY KEY (order_id),
  KEY idx_order_contact_order (tenant_id, order_id),
  KEY idx_order_contact_email (tenant_id, customer_email),
  KEY idx_order_contact_phone (tenant_id, customer_phone),
  CONSTRAINT fk_order_contact_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES customer_order (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT ck_order_contact_delivery_fee CHECK (delivery_fee_cents >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A transaction id is somebody else's word: compared byte by byte, never case-insensitively.
CREATE TABLE order_payment (
  order_id       INT UNSIGNED NOT NULL,
  tenant_id      UUID         NOT NULL,
  transaction_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  method         VARCHAR(40)  NOT NULL,
  amount_cents   INT UNSIGNED NOT NULL,
  paid_at        DATETIME(3)  NOT NULL,
  refund_due_at  DATETIME(3)  NULL,
  refunded_at    DATETIME(3)  NULL,
  PRIMARY KEY (order_id),
  CONSTRAINT uk_order_payment_transaction UNIQUE (tenant_id, transaction_id),
  KEY idx_order_payment_order (tenant_id, order_id),
  CONSTRAINT fk_order_payment_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES customer_order (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Money that came and could not be applied: shown until a person settles it, and its order cannot be purged.
CREATE TABLE payment_incident (
  id                 INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id          UUID         NOT NULL,
  order_id           INT UNSIGNED NOT NULL,
  transaction_id     VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  method             VARCHAR(40)  NOT NULL,
  amount_cents       INT UNSIGNED NOT NULL,
  reason             ENUM('shortage','wrong_state','wrong_amount') NOT NULL,
  details            JSON         NULL,
  settled_at         DATETIME(3)  NULL,
  settled_by_user_id INT UNSIGNED NULL,
  note               VARCHAR(255) NULL,
  created_at         DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_payment_incident_transaction UNIQUE (tenant_id, transaction_id),
  KEY idx_payment_incident_order (tenant_id, order_id),
  KEY idx_payment_incident_open (tenant_id, settled_at, created_at),
  KEY idx_payment_incident_settled_by (settled_by_user_id),
  KEY idx_payment_incident_settled_by_tenant (tenant_id, settled_by_user_id),
  CONSTRAINT fk_payment_incident_order FOREIGN KEY (tenant_id, order_id)
    REFERENCES customer_order (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_payment_incident_settled_by FOREIGN KEY (settled_by_user_id) REFERENCES user (id) ON DELETE SET NULL,
  CONSTRAINT fk_payment_incident_settled_by_tenant FOREIGN KEY (tenant_id, settled_by_user_id)
    REFERENCES user (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Written in the payment's own transaction; what the seed does with a Kafka topic. Retention blanks the payload.
CREATE TABLE order_paid_event (
  tenant_id      UUID              NOT NULL,
  event_id       UUID              NOT NULL,
  transaction_id VARCHAR(255)      COLLATE utf8mb4_bin NOT NULL,
  payload        JSON              NULL,
  attempts       SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  last_error     TEXT              NULL,
  processed_at   DATETIME(3)       NULL,
  created_at     DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (tenant_id, event_id),
  CONSTRAINT uk_order_paid_event_transaction UNIQUE (tenant_id, transaction_id),
  KEY idx_order_paid_event_open (processed_at, created_at),
  CONSTRAINT fk_order_paid_event_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
