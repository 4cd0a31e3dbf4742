-- What was erased, as hashes made with a key that is not in here; append-only. The same lies in a file outside this database.
CREATE TABLE tombstone (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ref       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  at        DATETIME(3) NOT NULL,
  buried_by BIGINT
);

CREATE TABLE tombstone_mark (
  tombstone_id BIGINT     NOT NULL,
  kind         VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash         CHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tombstone_id, kind, hash),
  INDEX (hash),
  FOREIGN KEY (tombstone_id) REFERENCES tombstone (id)
);

CREATE TRIGGER tombstone_never_changes BEFORE UPDATE ON tombstone FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tombstones are append-only';
CREATE TRIGGER tombstone_never_goes BEFORE DELETE ON tombstone FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tombstones are append-only';
CREATE TRIGGER tombstone_mark_never_changes BEFORE UPDATE ON tombstone_mark FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tombstones are append-only';
CREATE TRIGGER tombstone_mark_never_goes BEFORE DELETE ON tombstone_mark FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tombstones are append-only';

-- A row: the server's own files hold nothing of it any more, either.
CREATE TABLE tombstone_scrub (
  tombstone_id BIGINT      NOT NULL PRIMARY KEY,
  at           DATETIME(3) NOT NULL,
  FOREIGN KEY (tombstone_id) REFERENCES tombstone (id)
);

-- How many there were in the file of a node when it last looked; its place is hashed.
CREATE TABLE tombstone_file (
  place      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  tombstones INT      NOT NULL
);
