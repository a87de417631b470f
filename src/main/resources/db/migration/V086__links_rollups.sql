-- Counts of clicks, kept so that no page reads clicks. Everything up to rolled_id is in them, each click once.

-- rolled_id <= settled_id <= seen_id: what is counted; what may be, because it has lain long enough to be judged; what was there last
CREATE TABLE short_rollup (
  id         TINYINT UNSIGNED NOT NULL,
  rolled_id  BIGINT UNSIGNED  NOT NULL,
  settled_id BIGINT UNSIGNED  NOT NULL,
  seen_id    BIGINT UNSIGNED  NOT NULL,
  seen_at    DATETIME(3)      NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO short_rollup (id, rolled_id, settled_id, seen_id, seen_at) VALUES (1, 0, 0, 0, '1970-01-01');

-- by hour of UTC, so that every shop's days can be put together from them; visitors stand in the hour of their day's first click
CREATE TABLE short_click_hour (
  tenant_id  UUID         NOT NULL,
  token      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hour       DATETIME     NOT NULL,
  humans     INT UNSIGNED NOT NULL DEFAULT 0,
  qr         INT UNSIGNED NOT NULL DEFAULT 0,
  visitors   INT UNSIGNED NOT NULL DEFAULT 0,
  prefetches INT UNSIGNED NOT NULL DEFAULT 0,
  bots       INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, token, hour),
  CONSTRAINT fk_short_click_hour_link FOREIGN KEY (tenant_id, token) REFERENCES short_link (tenant_id, token) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE short_click_total (
  tenant_id  UUID            NOT NULL,
  token      VARCHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  humans     BIGINT UNSIGNED NOT NULL DEFAULT 0,
  qr         BIGINT UNSIGNED NOT NULL DEFAULT 0,
  visitors   BIGINT UNSIGNED NOT NULL DEFAULT 0,
  prefetches BIGINT UNSIGNED NOT NULL DEFAULT 0,
  bots       BIGINT UNSIGNED NOT NULL DEFAULT 0,
  -- the click that made it a link somebody followed
  first_id   BIGINT UNSIGNED NULL,
  last_at    DATETIME(3)     NULL,
  PRIMARY KEY (tenant_id, token),
  KEY idx_short_click_total_first (first_id),
  CONSTRAINT fk_short_click_total_link FOREIGN KEY (tenant_id, token) REFERENCES short_link (tenant_id, token) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE short_click_tag (
  tenant_id  UUID            NOT NULL,
  tag        VARCHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel    VARCHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  -- links that a person followed at least once
  followed   BIGINT UNSIGNED NOT NULL DEFAULT 0,
  humans     BIGINT UNSIGNED NOT NULL DEFAULT 0,
  qr         BIGINT UNSIGNED NOT NULL DEFAULT 0,
  visitors   BIGINT UNSIGNED NOT NULL DEFAULT 0,
  prefetches BIGINT UNSIGNED NOT NULL DEFAULT 0,
  bots       BIGINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, tag, channel),
  CONSTRAINT fk_short_click_tag_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- what the links of a tag brought, hour by hour; the tag '' stands for all links of the shop
CREATE TABLE short_click_tag_hour (
  tenant_id  UUID         NOT NULL,
  tag        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hour       DATETIME     NOT NULL,
  humans     INT UNSIGNED NOT NULL DEFAULT 0,
  qr         INT UNSIGNED NOT NULL DEFAULT 0,
  visitors   INT UNSIGNED NOT NULL DEFAULT 0,
  prefetches INT UNSIGNED NOT NULL DEFAULT 0,
  bots       INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, tag, hour),
  CONSTRAINT fk_short_click_tag_hour_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE short_click_tag_referrer (
  tenant_id UUID            NOT NULL,
  tag       VARCHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host      VARCHAR(253)    CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  humans    BIGINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, tag, host),
  CONSTRAINT fk_short_click_tag_referrer_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE short_click_referrer (
  tenant_id UUID            NOT NULL,
  token     VARCHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host      VARCHAR(253)    CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  humans    BIGINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, token, host),
  CONSTRAINT fk_short_click_referrer_link FOREIGN KEY (tenant_id, token) REFERENCES short_link (tenant_id, token) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- who was there already on that day; kept for a few days only
CREATE TABLE short_visitor (
  tenant_id UUID            NOT NULL,
  token     VARCHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day       DATE            NOT NULL,
  visitor   BINARY(16)      NOT NULL,
  first_id  BIGINT UNSIGNED NOT NULL,
  hour      DATETIME        NOT NULL,
  PRIMARY KEY (tenant_id, token, day, visitor),
  KEY idx_short_visitor_first (first_id),
  KEY idx_short_visitor_day (day),
  CONSTRAINT fk_short_visitor_link FOREIGN KEY (tenant_id, token) REFERENCES short_link (tenant_id, token) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- links whose clicks are to be judged again
CREATE TABLE short_recount (
  tenant_id UUID        NOT NULL,
  token     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, token),
  CONSTRAINT fk_short_recount_link FOREIGN KEY (tenant_id, token) REFERENCES short_link (tenant_id, token) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO retention_job (job, day) VALUES ('clicks', '1970-01-01');
