-- What the list of orders seeks by. It is sorted by id, newest first: one index leads straight to the newest orders of a
-- channel in a state, so that a page costs the same however many orders lie behind it.
-- What is typed is looked for where an index can go: the number that is called out, the label of a line, the beginning of a
-- customer's name, last name or mail, the end of a phone number (people leave the country out, and read out the last digits).
ALTER TABLE customer_order
  ADD COLUMN day_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (TRIM(LEADING '0' FROM SUBSTRING_INDEX(order_number, '-', -1))) STORED,
  ADD KEY idx_customer_order_list (tenant_id, source, status, id, service_mode),
  ADD KEY idx_customer_order_day_number (tenant_id, day_number, id);

ALTER TABLE order_item
  ADD KEY idx_order_item_label (tenant_id, label_snapshot, order_id);

ALTER TABLE order_contact
  ADD COLUMN customer_last_name VARCHAR(120)
    GENERATED ALWAYS AS (SUBSTRING_INDEX(TRIM(customer_name), ' ', -1)) STORED,
  ADD COLUMN phone_reversed VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
    GENERATED ALWAYS AS (REVERSE(customer_phone)) STORED,
  ADD KEY idx_order_contact_name (tenant_id, customer_name),
  ADD KEY idx_order_contact_last_name (tenant_id, customer_last_name),
  ADD KEY idx_order_contact_phone_reversed (tenant_id, phone_reversed);
