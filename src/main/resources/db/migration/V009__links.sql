-- Short links and their clicks. tag is opaque here: links knows nothing of campaigns.

CREATE TABLE short_link (
  token        VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tenant_id    UUID          NOT NULL,
  target_url   VARCHAR(2048) NOT NULL,
  channel      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  tag          VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  expires_at   DATETIME(3)   NULL,
  delivered_at DATETIME(3)   NULL,
  created_at   DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (token),
  CONSTRAINT uk_short_link_tenant UNIQUE (tenant_id, token),
  KEY idx_short_link_tag (tenant_id, tag),
  CONSTRAINT fk_short_link_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE short_click (
  id            BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id     UUID            NOT NULL,
  token         VARCHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  clicked_at    DATETIME(3)     NOT NULL,
  kind          ENUM('human','prefetch','bot') NOT NULL,
  reason        VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- daily-salted hash: counts visitors of a day and names nobody
  visitor       BINARY(16)      NULL,
  referrer_host VARCHAR(253)    CHARACTER SET ascii COLLATE ascii_general_ci NULL,
  PRIMARY KEY (id),
  KEY idx_short_click_token (tenant_id, token, kind),
  KEY idx_short_click_clicked_at (tenant_id, clicked_at),
  CONSTRAINT fk_short_click_link FOREIGN KEY (tenant_id, token) REFERENCES short_link (tenant_id, token) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
