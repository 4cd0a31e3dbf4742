-- The one query that must go by it says its name.
ALTER TABLE publication RENAME INDEX sample_2 TO part;
