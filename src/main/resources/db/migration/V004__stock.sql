-- Ingredients and allergens (order seed 4.6, 4.8, 4.9), and the containers that bring ingredients in.

CREATE TABLE ingredient (
  id                  INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id           UUID              NOT NULL,
  name                VARCHAR(120)      NOT NULL,
  unit                VARCHAR(40)       NOT NULL,
  -- signed, as the seed says: an arithmetic slip meets the CHECK below and not an overflow
  stock_quantity      INT               NOT NULL DEFAULT 0,
  pack_size           SMALLINT UNSIGNED NOT NULL DEFAULT 1,
  pack_label          VARCHAR(80)       NULL,
  low_stock_threshold SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  is_active           TINYINT(1)        NOT NULL DEFAULT 1,
  version             INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at          DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at          DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_ingredient_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_ingredient_name UNIQUE (tenant_id, name),
  CONSTRAINT fk_ingredient_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT ck_ingredient_stock_quantity CHECK (stock_quantity >= 0),
  CONSTRAINT ck_ingredient_pack_size CHECK (pack_size > 0),
  CONSTRAINT ck_ingredient_low_stock_threshold CHECK (low_stock_threshold >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The names are law (Regulation (EU) 1169/2011) and change only by migration, so both languages stand in the row
-- that the migration writes: name is English, as the seed's column, name_fr French. A message bundle could miss one.
CREATE TABLE allergen (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(80)  NOT NULL,
  name_fr     VARCHAR(80)  NOT NULL,
  description TEXT         NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_allergen_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE ingredient_allergen (
  ingredient_id INT UNSIGNED NOT NULL,
  allergen_id   INT UNSIGNED NOT NULL,
  PRIMARY KEY (ingredient_id, allergen_id),
  KEY idx_ingredient_allergen_allergen (allergen_id),
  CONSTRAINT fk_ingredient_allergen_ingredient FOREIGN KEY (ingredient_id) REFERENCES ingredient (id) ON DELETE CASCADE,
  CONSTRAINT fk_ingredient_allergen_allergen FOREIGN KEY (allergen_id) REFERENCES allergen (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The restock seed takes containers as given; they are built here.
CREATE TABLE mz_container (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id   UUID         NOT NULL,
  reference   VARCHAR(64)  NOT NULL,
  status      ENUM('planned','arrived','closed','cancelled') NOT NULL DEFAULT 'planned',
  expected_at DATETIME(3)  NULL,
  arrived_at  DATETIME(3)  NULL,
  note        VARCHAR(255) NULL,
  version     INT UNSIGNED NOT NULL DEFAULT 0,
  created_at  DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at  DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_mz_container_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_mz_container_reference UNIQUE (tenant_id, reference),
  CONSTRAINT fk_mz_container_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE mz_container_line (
  container_id  INT UNSIGNED NOT NULL,
  ingredient_id INT UNSIGNED NOT NULL,
  tenant_id     UUID         NOT NULL,
  quantity      INT UNSIGNED NOT NULL,
  PRIMARY KEY (container_id, ingredient_id),
  KEY idx_mz_container_line_container (tenant_id, container_id),
  KEY idx_mz_container_line_ingredient (tenant_id, ingredient_id),
  CONSTRAINT fk_mz_container_line_container FOREIGN KEY (tenant_id, container_id)
    REFERENCES mz_container (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_mz_container_line_ingredient FOREIGN KEY (tenant_id, ingredient_id)
    REFERENCES ingredient (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_mz_container_line_quantity CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
