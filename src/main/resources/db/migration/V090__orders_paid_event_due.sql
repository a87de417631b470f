-- A paid event is due at next_attempt_at and needs nobody any more where that is NULL. A claim moves it forward, so that what
-- a crash left is found by the same index, and a claim reads its own rows only. What was suppressed by the shop's switch stays
-- so: told again by the other system, it is still not sent later.
ALTER TABLE order_paid_event
  ADD COLUMN next_attempt_at DATETIME(3) NULL AFTER attempts,
  ADD COLUMN suppressed_at   DATETIME(3) NULL AFTER processed_at,
  ADD KEY idx_order_paid_event_due (next_attempt_at);
UPDATE order_paid_event SET next_attempt_at = created_at WHERE processed_at IS NULL AND payload IS NOT NULL;
