-- A mail carries HTML (body) and the same in plain text, which also goes out alone where the HTML cannot be made.
ALTER TABLE notifications ADD COLUMN body_text MEDIUMTEXT NULL AFTER body;
