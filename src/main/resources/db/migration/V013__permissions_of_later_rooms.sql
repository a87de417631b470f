-- The other two seeds need codes of their own; they come as the first seed demands, by migration.
INSERT INTO permission (code, label) VALUES
  ('notification.read', 'See messages'), ('notification.manage', 'Manage messages'),
  ('campaign.read', 'See campaigns'), ('campaign.manage', 'Manage campaigns'), ('campaign.send', 'Send campaigns'),
  ('audit.read', 'See the audit trail'), ('tenant.manage', 'Manage tenants');
