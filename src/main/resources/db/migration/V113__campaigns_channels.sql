-- Which message brought somebody to buy: the one whose link was followed last before they paid, or else the first that they got.
ALTER TABLE mz_product_reservation_restock_notif
  ADD COLUMN purchased_by ENUM('mail1','sms','whatsapp','mail2') NULL AFTER purchased_at;

-- Rows from before there was anything to send to phones wait for nothing there.
UPDATE mz_product_reservation_restock_notif
   SET sms_error      = COALESCE(sms_error, IF(sms_sent_at IS NULL, 'no_consent', NULL)),
       whatsapp_error = COALESCE(whatsapp_error, IF(whatsapp_sent_at IS NULL, 'no_consent', NULL)),
       updated_at     = updated_at;
