-- Categories, products, recipes and menus (order seed 4.1 to 4.5 and 4.7). Children carry tenant_id too and keep
-- the seed's primary keys and indexes; each foreign key inside a tenant is composite.

-- Pictures live in the database, so that every node and every backup has them; image_path holds media/<sha256>.
CREATE TABLE media (
  tenant_id  UUID        NOT NULL,
  sha256     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes      MEDIUMBLOB  NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (tenant_id, sha256),
  CONSTRAINT fk_media_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE category (
  id            INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id     UUID              NOT NULL,
  name          VARCHAR(60)       NOT NULL,
  slug          VARCHAR(60)       NOT NULL,
  image_path    VARCHAR(255)      NULL,
  display_order SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  is_active     TINYINT(1)        NOT NULL DEFAULT 1,
  version       INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at    DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at    DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_category_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_category_name UNIQUE (tenant_id, name),
  CONSTRAINT uk_category_slug UNIQUE (tenant_id, slug),
  CONSTRAINT fk_category_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE product (
  id            INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id     UUID              NOT NULL,
  category_id   INT UNSIGNED      NOT NULL,
  name          VARCHAR(120)      NOT NULL,
  description   TEXT              NULL,
  price_cents   INT UNSIGNED      NOT NULL,
  vat_rate      SMALLINT UNSIGNED NOT NULL,
  sku           VARCHAR(64)       NULL,
  image_path    VARCHAR(255)      NULL,
  is_available  TINYINT(1)        NOT NULL DEFAULT 1,
  display_order SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  version       INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at    DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at    DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_product_tenant UNIQUE (tenant_id, id),
  CONSTRAINT uk_product_sku UNIQUE (tenant_id, sku),
  KEY idx_product_catalogue (tenant_id, category_id, is_available, display_order),
  CONSTRAINT fk_product_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_product_category FOREIGN KEY (tenant_id, category_id)
    REFERENCES category (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_product_price_cents CHECK (price_cents > 0),
  CONSTRAINT ck_product_vat_rate CHECK (vat_rate IN (55, 100))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE product_ingredient (
  product_id        INT UNSIGNED      NOT NULL,
  ingredient_id     INT UNSIGNED      NOT NULL,
  tenant_id         UUID              NOT NULL,
  quantity_normal   SMALLINT UNSIGNED NOT NULL DEFAULT 1,
  quantity_maxi     SMALLINT UNSIGNED NOT NULL DEFAULT 1,
  is_removable      TINYINT(1)        NOT NULL DEFAULT 1,
  is_addable        TINYINT(1)        NOT NULL DEFAULT 0,
  extra_price_cents INT UNSIGNED      NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, ingredient_id),
  KEY idx_product_ingredient_product (tenant_id, product_id),
  KEY idx_product_ingredient_ingredient (tenant_id, ingredient_id),
  CONSTRAINT fk_product_ingredient_product FOREIGN KEY (tenant_id, product_id)
    REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_product_ingredient_ingredient FOREIGN KEY (tenant_id, ingredient_id)
    REFERENCES ingredient (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_product_ingredient_quantity_normal CHECK (quantity_normal > 0),
  CONSTRAINT ck_product_ingredient_quantity_maxi CHECK (quantity_maxi >= quantity_normal),
  CONSTRAINT ck_product_ingredient_extra_price_cents CHECK (extra_price_cents >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE menu (
  id                 INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id          UUID              NOT NULL,
  category_id        INT UNSIGNED      NOT NULL,
  burger_product_id  INT UNSIGNED      NOT NULL,
  name               VARCHAR(120)      NOT NULL,
  description        TEXT              NULL,
  price_normal_cents INT UNSIGNED      NOT NULL,
  price_maxi_cents   INT UNSIGNED      NOT NULL,
  image_path         VARCHAR(255)      NULL,
  is_available       TINYINT(1)        NOT NULL DEFAULT 1,
  display_order      SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  version            INT UNSIGNED      NOT NULL DEFAULT 0,
  created_at         DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at         DATETIME(3)       NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  CONSTRAINT uk_menu_tenant UNIQUE (tenant_id, id),
  KEY idx_menu_catalogue (tenant_id, category_id, is_available, display_order),
  KEY idx_menu_burger (tenant_id, burger_product_id),
  CONSTRAINT fk_menu_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_menu_category FOREIGN KEY (tenant_id, category_id)
    REFERENCES category (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_menu_burger FOREIGN KEY (tenant_id, burger_product_id)
    REFERENCES product (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT ck_menu_price_normal_cents CHECK (price_normal_cents > 0),
  CONSTRAINT ck_menu_price_maxi_cents CHECK (price_maxi_cents > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE menu_slot (
  id            INT UNSIGNED      NOT NULL AUTO_INCREMENT,
  tenant_id     UUID              NOT NULL,
  menu_id       INT UNSIGNED      NOT NULL,
  name          VARCHAR(80)       NOT NULL,
  slot_type     ENUM('drink','side','sauce','dessert','extra') NOT NULL,
  is_required   TINYINT(1)        NOT NULL DEFAULT 1,
  display_order SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT uk_menu_slot_tenant UNIQUE (tenant_id, id),
  KEY idx_menu_slot_order (menu_id, display_order),
  KEY idx_menu_slot_menu (tenant_id, menu_id),
  CONSTRAINT fk_menu_slot_menu FOREIGN KEY (tenant_id, menu_id) REFERENCES menu (tenant_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE menu_slot_option (
  menu_slot_id INT UNSIGNED NOT NULL,
  product_id   INT UNSIGNED NOT NULL,
  tenant_id    UUID         NOT NULL,
  PRIMARY KEY (menu_slot_id, product_id),
  KEY idx_menu_slot_option_slot (tenant_id, menu_slot_id),
  KEY idx_menu_slot_option_product (tenant_id, product_id),
  CONSTRAINT fk_menu_slot_option_slot FOREIGN KEY (tenant_id, menu_slot_id)
    REFERENCES menu_slot (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_menu_slot_option_product FOREIGN KEY (tenant_id, product_id)
    REFERENCES product (tenant_id, id) ON DELETE RESTRICT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
