-- Bulk mail waits behind all other mail, and neither texts nor mails hold up the others: each lane has a range of its own in
-- the index that a claim reads. The other two are for the history: by state, and by kind and state.
ALTER TABLE notifications
  ADD COLUMN lane VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'mail' AFTER status,
  DROP KEY idx_notifications_status,
  ADD KEY idx_notifications_status (status, lane, next_attempt_at, id),
  ADD KEY idx_notifications_tenant_status (tenant_id, status, created_at, id),
  ADD KEY idx_notifications_kind_status (tenant_id, event_type, status, created_at, id);

-- While the row is there, no node claims anything; what is being sent is finished.
CREATE TABLE outbox_pause (
  id        TINYINT UNSIGNED NOT NULL,
  paused_at DATETIME(3)      NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_outbox_pause_id CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
