-- What writing clicks in groups needs, and what tells one message's links from another's.

ALTER TABLE short_link
  -- the links that stand in one message, opaque like tag: all of them followed within a second is a machine
  ADD COLUMN message VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER tag,
  ADD KEY idx_short_link_message (tenant_id, message),
  ADD KEY idx_short_link_created_at (tenant_id, created_at, token),
  ADD KEY idx_short_link_channel (tenant_id, channel, created_at, token),
  -- new links of all tenants, for the caches of the nodes
  ADD KEY idx_short_link_fresh (created_at),
  ADD KEY idx_short_link_ended (expires_at),
  DROP KEY idx_short_link_tag,
  ADD KEY idx_short_link_tag (tenant_id, tag, created_at, token);

-- the code printed somewhere is a channel of its own beside the link
ALTER TABLE short_click ADD COLUMN via ENUM('qr') NULL;

-- One row a node that writes clicks; id 0 is nobody's and held while a node enters its own. Every group of clicks moves batch on
-- in its own transaction: an answer that got lost can be asked for again, and whoever holds all rows knows that no group is under way.
CREATE TABLE short_writer (
  node       UUID            NOT NULL,
  batch      BIGINT UNSIGNED NOT NULL,
  seen_at    DATETIME(3)     NOT NULL,
  PRIMARY KEY (node)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO short_writer (node, batch, seen_at) VALUES ('00000000-0000-0000-0000-000000000000', 0, '1970-01-01');

-- What visitors of a day are hashed with, the same on every node; gone when the day is, and with it the way back.
CREATE TABLE short_salt (
  day  DATE       NOT NULL,
  salt BINARY(32) NOT NULL,
  PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
