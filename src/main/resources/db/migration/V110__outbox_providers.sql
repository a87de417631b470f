-- A shop's own accounts at the providers of SMS and WhatsApp. Secrets are sealed with the installation's key.
CREATE TABLE channel_provider (
  tenant_id       UUID           NOT NULL,
  channel         VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  is_active       BOOLEAN        NOT NULL DEFAULT 0,
  endpoint        VARCHAR(255)   NOT NULL,
  account         VARCHAR(100)   NOT NULL,
  application_key VARCHAR(100)   NULL,
  inbox           VARCHAR(20)    NULL,
  sender          VARCHAR(20)    NULL,
  secret          VARBINARY(600) NOT NULL,
  consumer_key    VARBINARY(600) NULL,
  per_minute      INT UNSIGNED   NOT NULL DEFAULT 0,
  version         INT UNSIGNED   NOT NULL DEFAULT 0,
  created_at      DATETIME(3)    NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at      DATETIME(3)    NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (tenant_id, channel),
  CONSTRAINT fk_channel_provider_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT ck_channel_provider_channel CHECK (channel IN ('sms', 'whatsapp')),
  -- what each provider cannot be called without
  CONSTRAINT ck_channel_provider_whole CHECK (IF(channel = 'sms', application_key IS NOT NULL AND consumer_key IS NOT NULL,
                                                 inbox IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Set before a message is handed to a provider that does not fold repeats, and taken away by whatever is known of it then: on
-- a row that failed for good, or whose lease ran out, it says that the message may have gone. Credits are what it cost.
ALTER TABLE notifications
  ADD COLUMN begun_at DATETIME(3)   NULL AFTER leased_until,
  ADD COLUMN credits  DECIMAL(8, 2) NULL AFTER message_id;
