-- What remains of a deleted tenant, and how far its deletion is. The operator's record and not a row of the tenant's: it has
-- no key to it, because it stays when the tenant has gone. The lease lets any number of nodes share the work.
CREATE TABLE tenant_deletion (
  id           UUID            NOT NULL,
  slug         VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- unknown until the first worker has counted
  rows_total   BIGINT UNSIGNED NULL,
  rows_done    BIGINT UNSIGNED NOT NULL DEFAULT 0,
  lease_token  UUID            NULL,
  leased_until DATETIME(3)     NULL,
  requested_at DATETIME(3)     NOT NULL,
  finished_at  DATETIME(3)     NULL,
  PRIMARY KEY (id),
  KEY idx_tenant_deletion_open (finished_at, leased_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
