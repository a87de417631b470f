-- Tenants, people, roles, and what signing in needs. Tables and columns of role, user, permission and the
-- two role_* tables are the merged order seed's; what is added around them is said in the design's data page.
-- UNIQUE (tenant_id, id) on a parent exists so that children can point at it together with their own tenant:
-- the database itself then refuses a row that points into another tenant.

CREATE TABLE tenants (
  id                    UUID              NOT NULL,
  slug                  VARCHAR(40)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                  VARCHAR(120)      NOT NULL,
  host                  VARCHAR(253)      CHARACTER SET ascii COLLATE ascii_general_ci NULL,
  is_operator           BOOLEAN           NOT NULL DEFAULT 0,
  country               CHAR(2)           CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'FR',
  holiday_region        VARCHAR(20)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  time_zone             VARCHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'Europe/Paris',
  locale                VARCHAR(10)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'fr',
  currency              CHAR(3)           CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EUR',
  day_cutoff_hour       TINYINT UNSIGNED  NOT NULL DEFAULT 10,
  sla_minutes           SMALLINT UNSIGNED NOT NULL DEFAULT 10,
  delivery_fee_cents    INT UNSIGNED      NOT NULL DEFAULT 0,
  delivery_fee_vat_rate SMALLINT UNSIGNED NOT NULL DEFAULT 100,
  sender_name           VARCHAR(120)      NULL,
  sender_address        VARCHAR(254)      NULL,
  legal_name            VARCHAR(160)      NULL,
  address               VARCHAR(500)      NULL,
  registration_no       VARCHAR(40)       NULL,
  vat_no                VARCHAR(20)       NULL,
  event_secret          VARBINARY(255)    NULL,
  is_active             BOOLEAN           NOT NULL DEFAULT 1,
  version               INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at            DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at            DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  -- NULLs do not collide in a UNIQUE key: any number of tenants, one operator
  operator_slot         TINYINT           GENERATED ALWAYS AS (IF(is_operator, 1, NULL)) STORED,
  PRIMARY KEY (id),
  CONSTRAINT uk_tenants_slug UNIQUE (slug),
  CONSTRAINT uk_tenants_host UNIQUE (host),
  CONSTRAINT uk_tenants_operator UNIQUE (operator_slot),
  CONSTRAINT ck_tenants_day_cutoff_hour CHECK (day_cutoff_hour <= 23),
  CONSTRAINT ck_tenants_sla_minutes CHECK (sla_minutes > 0),
  CONSTRAINT ck_tenants_delivery_fee_vat_rate CHECK (delivery_fee_vat_rate <= 1000)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE role (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id     UUID         NOT NULL,
  code          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label         VARCHAR(80)  NOT NULL,
  description   TEXT         NULL,
  default_route VARCHAR(120) NULL,
  order_source  ENUM('kiosk','counter','drive') NULL,
  is_active     TINYINT(1)   NOT NULL DEFAULT 1,
  version       INT UNSIGNED NOT NULL DEFAULT 0,
  created_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_role_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_role_code UNIQUE (tenant_id, code),
  CONSTRAINT fk_role_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE user (
  id                          INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id                   UUID              NOT NULL,
  email                       VARCHAR(254)      NOT NULL,
  password_hash               VARCHAR(255)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_name                  VARCHAR(60)       NOT NULL,
  last_name                   VARCHAR(60)       NOT NULL,
  role_id                     INT UNSIGNED      NOT NULL,
  is_active                   TINYINT(1)        NOT NULL DEFAULT 1,
  last_login_at               DATETIME(3)       NULL,
  receive_order_notifications BOOLEAN           NOT NULL DEFAULT 0,
  locale                      VARCHAR(10)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  pin_hash                    VARCHAR(255)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  password_reset_token_hash   BINARY(32)        NULL,
  password_reset_expires_at   DATETIME(3)       NULL,
  failed_login_attempts       SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  last_failed_login_at        DATETIME(3)       NULL,
  lockout_until               DATETIME(3)       NULL,
  email_invalid_at            DATETIME(3)       NULL,
  anonymized_at               DATETIME(3)       NULL,
  version                     INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at                  DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at                  DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_user_tenant UNIQUE (tenant_id, id),
  -- global on purpose: the mail is what a person signs in with, and it names the tenant
  CONSTRAINT uk_user_email UNIQUE (email),
  CONSTRAINT uk_user_password_reset UNIQUE (password_reset_token_hash),
  KEY idx_user_active_role (tenant_id, is_active, role_id),
  KEY idx_user_role (tenant_id, role_id),
  KEY idx_users_order_notifications (tenant_id, receive_order_notifications),
  CONSTRAINT fk_user_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_user_role FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE role_visible_source (
  role_id INT UNSIGNED NOT NULL,
  source  ENUM('kiosk','counter','drive') NOT NULL,
  PRIMARY KEY (role_id, source),
  CONSTRAINT fk_role_visible_source_role FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE permission (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label       VARCHAR(120) NOT NULL,
  description TEXT         NULL,
  created_at  DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_permission_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE role_permission (
  role_id       INT UNSIGNED NOT NULL,
  permission_id INT UNSIGNED NOT NULL,
  PRIMARY KEY (role_id, permission_id),
  KEY idx_role_permission_permission (permission_id),
  CONSTRAINT fk_role_permission_role FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
  CONSTRAINT fk_role_permission_permission FOREIGN KEY (permission_id) REFERENCES permission (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Frozen catalogue of the seed; later codes come by migration only, never by the UI.
INSERT INTO permission (code, label) VALUES
  ('product.create', 'Create products'), ('product.read', 'See products'),
  ('product.update', 'Change products'), ('product.delete', 'Delete products'),
  ('menu.create', 'Create menus'), ('menu.read', 'See menus'),
  ('menu.update', 'Change menus'), ('menu.delete', 'Delete menus'),
  ('category.manage', 'Manage categories'), ('ingredient.manage', 'Manage ingredients'),
  ('stock.read', 'See stock'), ('stock.count', 'Count stock'), ('stock.manage', 'Restock and manage stock'),
  ('order.read', 'See orders'), ('order.create', 'Place orders'),
  ('order.deliver', 'Deliver orders'), ('order.cancel', 'Cancel orders'),
  ('user.create', 'Create people'), ('user.read', 'See people'),
  ('user.update', 'Change people'), ('user.deactivate', 'Deactivate people'),
  ('role.manage', 'Manage roles'), ('stats.read', 'See statistics');
