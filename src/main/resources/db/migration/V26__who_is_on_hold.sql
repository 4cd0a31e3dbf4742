-- The desk's first page asks for the children on hold, those for the longest first.
ALTER TABLE child ADD INDEX (held_since);
