-- The revision of the source that a revision of a translation was made from: put back, it is as outdated as it was. Empty for what was saved
-- before, and for what the program that was here before still saves; then what the source said when it was begun stands for it.
ALTER TABLE revision ADD COLUMN base BIGINT;
