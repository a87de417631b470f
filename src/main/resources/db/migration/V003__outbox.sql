-- One table for everything that is sent, and the tenant's settings for order mail (both as the notification seed
-- names them; UUIDs are made by the application in version 7, so there is no database default).

CREATE TABLE notification_configs (
  id                          UUID         NOT NULL,
  tenant_id                   UUID         NOT NULL,
  order_notifications_enabled BOOLEAN      NOT NULL DEFAULT 1,
  test_mode                   BOOLEAN      NOT NULL DEFAULT 0,
  test_email                  VARCHAR(255) NULL,
  version                     INT UNSIGNED NOT NULL DEFAULT 0,
  created_at                  DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at                  DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_notification_configs_tenant UNIQUE (tenant_id),
  CONSTRAINT fk_notification_configs_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT ck_notification_configs_test_email CHECK (test_mode = 0 OR test_email IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE notifications (
  id              UUID              NOT NULL,
  tenant_id       UUID              NOT NULL,
  user_id         INT UNSIGNED      NULL,
  type            VARCHAR(10)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(10)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'pending',
  event_type      VARCHAR(60)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- which message this is within its event type: whoever queues it twice hits the UNIQUE key
  dedupe_key      VARCHAR(300)      COLLATE utf8mb4_bin NOT NULL,
  subject         VARCHAR(255)      NULL,
  body            MEDIUMTEXT        NULL,
  recipient       VARCHAR(255)      NULL,
  metadata        JSON              NOT NULL DEFAULT '{}',
  sent_at         DATETIME(3)       NULL,
  failed_at       DATETIME(3)       NULL,
  error_msg       TEXT              NULL,
  retry_count     SMALLINT          NOT NULL DEFAULT 0,
  max_retries     SMALLINT UNSIGNED NOT NULL DEFAULT 3,
  resend_count    SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(3)       NULL,
  lease_token     UUID              NULL,
  leased_until    DATETIME(3)       NULL,
  message_id      VARCHAR(255)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at      DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at      DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  -- MariaDB has no GIN index: the two keys that are asked for stand in columns. Stored, not virtual,
  -- because user_id sets NULL by a foreign key on this table.
  transaction_id  VARCHAR(255)      COLLATE utf8mb4_bin
    GENERATED ALWAYS AS (JSON_VALUE(metadata, '$.transaction_id')) STORED,
  order_reference VARCHAR(64)       COLLATE utf8mb4_bin
    GENERATED ALWAYS AS (JSON_VALUE(metadata, '$.order_reference')) STORED,
  PRIMARY KEY (id),
  CONSTRAINT uk_notifications_dedupe UNIQUE (tenant_id, event_type, dedupe_key),
  -- a claim reads its own rows and no other
  KEY idx_notifications_status (status, next_attempt_at, id),
  KEY idx_notifications_user_id (user_id),
  KEY idx_notifications_user_tenant (tenant_id, user_id),
  KEY idx_notifications_event_type (tenant_id, event_type, created_at),
  KEY idx_notifications_created_at (tenant_id, created_at, id),
  KEY idx_notifications_recipient (tenant_id, recipient),
  KEY idx_notifications_transaction (tenant_id, transaction_id),
  KEY idx_notifications_order_ref (tenant_id, order_reference, created_at),
  CONSTRAINT fk_notifications_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT fk_notifications_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE SET NULL,
  CONSTRAINT fk_notifications_user_tenant FOREIGN KEY (tenant_id, user_id) REFERENCES user (tenant_id, id),
  CONSTRAINT ck_notifications_status CHECK (status IN ('pending', 'sent', 'failed', 'cancelled')),
  CONSTRAINT ck_notifications_type CHECK (type IN ('email', 'sms', 'push', 'whatsapp')),
  CONSTRAINT ck_notifications_retry_count CHECK (retry_count >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
