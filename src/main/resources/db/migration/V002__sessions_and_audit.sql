-- What signing in leaves behind: sessions, throttles, tokens and the audit trail.

CREATE TABLE user_session (
  -- SHA-256 of the cookie's value: a stolen dump signs nobody in
  token_hash   BINARY(32)   NOT NULL,
  tenant_id    UUID         NOT NULL,
  user_id      INT UNSIGNED NOT NULL,
  csrf_token   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_agent   VARCHAR(255) NULL,
  created_at   DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  last_seen_at DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  ended_at     DATETIME(3)  NULL,
  PRIMARY KEY (token_hash),
  KEY idx_user_session_user (tenant_id, user_id, ended_at),
  KEY idx_user_session_last_seen_at (last_seen_at),
  CONSTRAINT fk_user_session_user FOREIGN KEY (tenant_id, user_id) REFERENCES user (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- No tenant: before sign-in nobody has one. IPv6 in its longest text form is 45 characters.
CREATE TABLE login_throttle (
  source_ip       VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts        INT UNSIGNED NOT NULL DEFAULT 0,
  last_attempt_at DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  locked_until    DATETIME(3)  NULL,
  PRIMARY KEY (source_ip),
  KEY idx_login_throttle_last_attempt_at (last_attempt_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE pin_throttle (
  user_id         INT UNSIGNED NOT NULL,
  tenant_id       UUID         NOT NULL,
  attempts        INT UNSIGNED NOT NULL DEFAULT 0,
  last_attempt_at DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  locked_until    DATETIME(3)  NULL,
  PRIMARY KEY (user_id),
  KEY idx_pin_throttle_user (tenant_id, user_id),
  CONSTRAINT fk_pin_throttle_user FOREIGN KEY (tenant_id, user_id) REFERENCES user (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE api_token (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id    UUID         NOT NULL,
  user_id      INT UNSIGNED NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  token_hash   BINARY(32)   NOT NULL,
  expires_at   DATETIME(3)  NULL,
  last_used_at DATETIME(3)  NULL,
  revoked_at   DATETIME(3)  NULL,
  created_at   DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_api_token_hash UNIQUE (token_hash),
  KEY idx_api_token_user (tenant_id, user_id),
  CONSTRAINT fk_api_token_user FOREIGN KEY (tenant_id, user_id) REFERENCES user (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Each link that may be lost has two keys: the single one sets NULL (which MariaDB refuses over the NOT NULL
-- tenant_id), the composite one keeps tenants apart. Once the first has set NULL, the second no longer restricts.
CREATE TABLE audit_log (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id     UUID         NOT NULL,
  actor_user_id INT UNSIGNED NULL,
  actor_role_id INT UNSIGNED NULL,
  action_code   VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entity_type   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entity_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  summary       VARCHAR(255) NOT NULL,
  details       JSON         NULL,
  created_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY idx_audit_log_actor (actor_user_id, created_at),
  KEY idx_audit_log_entity (entity_type, entity_id),
  KEY idx_audit_log_created_at (tenant_id, created_at),
  KEY idx_audit_log_actor_tenant (tenant_id, actor_user_id),
  KEY idx_audit_log_role (actor_role_id),
  KEY idx_audit_log_role_tenant (tenant_id, actor_role_id),
  CONSTRAINT fk_audit_log_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_audit_log_actor FOREIGN KEY (actor_user_id) REFERENCES user (id) ON DELETE SET NULL,
  CONSTRAINT fk_audit_log_actor_tenant FOREIGN KEY (tenant_id, actor_user_id) REFERENCES user (tenant_id, id),
  CONSTRAINT fk_audit_log_role FOREIGN KEY (actor_role_id) REFERENCES role (id) ON DELETE SET NULL,
  CONSTRAINT fk_audit_log_role_tenant FOREIGN KEY (tenant_id, actor_role_id) REFERENCES role (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A key that sets NULL fires no trigger, so links can still be lost; nothing else can change.
CREATE TRIGGER audit_log_no_update AFTER UPDATE ON audit_log FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_log is append-only';

DELIMITER //
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log FOR EACH ROW
IF COALESCE(@comptoir_retention, 0) <> 1 THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_log is append-only';
END IF//
DELIMITER ;
