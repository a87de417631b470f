-- The last day on which the low-stock mail was seen to: whoever moves it forward, in the transaction that queues the mails, has it.
ALTER TABLE notification_configs ADD COLUMN low_stock_day DATE NULL AFTER version;
