-- Which order closed a reservation, so that cancelling it opens it again; and the list of reservations, newest first.
ALTER TABLE mz_product_reservation
  ADD COLUMN fulfilled_order_id INT UNSIGNED NULL AFTER status,
  ADD KEY idx_mz_product_reservation_order (tenant_id, fulfilled_order_id),
  ADD KEY idx_mz_product_reservation_created_at (tenant_id, created_at, id);

-- The offer page has a token of its own, because whoever forwards it must not hand over the right to unsubscribe. wave2_due_at
-- is set when the first mail has gone and taken away when the second is queued or no longer wanted: the timer reads its index.
ALTER TABLE mz_product_reservation_restock_notif
  ADD COLUMN offer_token VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER short_token_mail2,
  ADD COLUMN wave2_due_at DATETIME(3) NULL AFTER mail2_error,
  ADD CONSTRAINT uk_restock_notif_offer UNIQUE (offer_token),
  ADD KEY idx_restock_notif_wave2_due_at (wave2_due_at);

-- When a person last said that it may go on: a wave is late by that moment, not by the arrival.
ALTER TABLE mz_restock_campaign ADD COLUMN resumed_at DATETIME(3) NULL AFTER stopped_at;

-- Where "order mine" leads, for shops that have a web shop.
ALTER TABLE campaign_settings ADD COLUMN order_url VARCHAR(1000) NULL AFTER texts;
