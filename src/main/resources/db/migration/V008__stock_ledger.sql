-- The ledger (order seed 4.19): SUM(delta) is the stock. Rows are only ever added.

CREATE TABLE stock_movement (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT,
  tenant_id     UUID         NOT NULL,
  ingredient_id INT UNSIGNED NOT NULL,
  movement_type ENUM('sale','cancellation','restock','inventory_correction') NOT NULL,
  delta         INT          NOT NULL,
  order_id      INT UNSIGNED NULL,
  user_id       INT UNSIGNED NULL,
  note          VARCHAR(255) NULL,
  created_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id),
  KEY idx_stock_movement_ingredient (tenant_id, ingredient_id, created_at),
  KEY idx_stock_movement_type (tenant_id, movement_type, created_at),
  KEY idx_stock_movement_order (order_id),
  KEY idx_stock_movement_order_tenant (tenant_id, order_id),
  KEY idx_stock_movement_user (user_id),
  KEY idx_stock_movement_user_tenant (tenant_id, user_id),
  CONSTRAINT fk_stock_movement_ingredient FOREIGN KEY (tenant_id, ingredient_id)
    REFERENCES ingredient (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_stock_movement_order FOREIGN KEY (order_id) REFERENCES customer_order (id) ON DELETE SET NULL,
  CONSTRAINT fk_stock_movement_order_tenant FOREIGN KEY (tenant_id, order_id) REFERENCES customer_order (tenant_id, id),
  CONSTRAINT fk_stock_movement_user FOREIGN KEY (user_id) REFERENCES user (id) ON DELETE SET NULL,
  CONSTRAINT fk_stock_movement_user_tenant FOREIGN KEY (tenant_id, user_id) REFERENCES user (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A correction is a new row. Keys that set NULL fire no trigger: a purged order leaves its movements behind.
CREATE TRIGGER stock_movement_no_update AFTER UPDATE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stock_movement is append-only';

DELIMITER //
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement FOR EACH ROW
IF COALESCE(@comptoir_retention, 0) <> 1 THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stock_movement is append-only';
END IF//
DELIMITER ;
