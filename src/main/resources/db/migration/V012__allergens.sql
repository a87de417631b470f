-- The 14 of Annex II of Regulation (EU) 1169/2011.
INSERT INTO allergen (code, name, name_fr) VALUES
  ('gluten', 'Cereals containing gluten', 'Céréales contenant du gluten'),
  ('crustaceans', 'Crustaceans', 'Crustacés'),
  ('eggs', 'Eggs', 'Œufs'),
  ('fish', 'Fish', 'Poissons'),
  ('peanuts', 'Peanuts', 'Arachides'),
  ('soybeans', 'Soybeans', 'Soja'),
  ('milk', 'Milk', 'Lait'),
  ('nuts', 'Nuts', 'Fruits à coque'),
  ('celery', 'Celery', 'Céleri'),
  ('mustard', 'Mustard', 'Moutarde'),
  ('sesame', 'Sesame seeds', 'Graines de sésame'),
  ('sulphites', 'Sulphur dioxide and sulphites', 'Anhydride sulfureux et sulfites'),
  ('lupin', 'Lupin', 'Lupin'),
  ('molluscs', 'Molluscs', 'Mollusques');
