-- When each node last held its file against the table: a new node may trust the table while another one does.
ALTER TABLE tombstone_file ADD COLUMN seen_at DATETIME(3) NOT NULL DEFAULT '2000-01-01';
