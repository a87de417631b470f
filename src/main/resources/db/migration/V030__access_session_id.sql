-- A name for a session that may be shown and sent: what its person ends it by. The token's hash stays inside.
ALTER TABLE user_session
  ADD COLUMN id INT UNSIGNED NOT NULL AUTO_INCREMENT FIRST,
  ADD CONSTRAINT uk_user_session_id UNIQUE (id);
