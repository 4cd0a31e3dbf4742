-- How many of the edition's raises only added something. A program that does not know this raises the number alone, as for what was taken away.
ALTER TABLE edition ADD COLUMN added BIGINT NOT NULL DEFAULT 0;
