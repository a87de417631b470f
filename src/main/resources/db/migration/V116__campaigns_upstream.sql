-- The shop upstream that opt-outs come from and go to: one a tenant. Its token is sealed; run_rows is how far the present run is.
CREATE TABLE campaign_upstream (
  tenant_id      UUID              NOT NULL,
  is_enabled     BOOLEAN           NOT NULL DEFAULT 0,
  base_url       VARCHAR(500)      NOT NULL,
  token_sealed   VARBINARY(1100)   NOT NULL,
  due_at         DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  lease_token    UUID              NULL,
  leased_until   DATETIME(3)       NULL,
  run_rows       INT UNSIGNED      NOT NULL DEFAULT 0,
  succeeded_at   DATETIME(3)       NULL,
  failed_at      DATETIME(3)       NULL,
  failures       SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  trouble        VARCHAR(20)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  unreadable     INT UNSIGNED      NOT NULL DEFAULT 0,
  unreadable_ids VARCHAR(255)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  version        INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at     DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at     DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (tenant_id),
  KEY idx_campaign_upstream_due_at (is_enabled, due_at),
  CONSTRAINT fk_campaign_upstream_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What was said here and upstream has not acknowledged keeps the key that it is told with, however often; gone when it has.
ALTER TABLE mz_product_restock_optout
  ADD COLUMN push_key UUID NULL AFTER pushed_at,
  ADD KEY idx_restock_optout_push_key (tenant_id, push_key);

UPDATE mz_product_restock_optout SET push_key = UUID() WHERE menzzo_id IS NULL AND customer_email NOT LIKE 'sha256:%';

-- A daily job has its turn in a row: the sweep of reservations never had one, and so was never done.
INSERT IGNORE INTO retention_job (job, day) VALUES ('campaigns.sweep', '1970-01-01'), ('campaigns.optouts', '1970-01-01');
