-- The trail is narrowed by action and by kind of thing; both lists of choices are read from the same keys
-- without touching the rows.
ALTER TABLE audit_log
  ADD KEY idx_audit_log_action (tenant_id, action_code, created_at),
  ADD KEY idx_audit_log_entity_type (tenant_id, entity_type, created_at);
