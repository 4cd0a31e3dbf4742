-- Who did what: append-only. An actor is a number without a foreign key, so that nothing can pull an entry away.
CREATE TABLE audit_entry (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at      DATETIME(3)  NOT NULL,
  actor   BIGINT,
  deed    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  thing   VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin,
  embassy CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin,
  detail  VARCHAR(200) COLLATE utf8mb4_bin,
  INDEX (at), INDEX (thing), INDEX (actor, at)
);
CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';
CREATE TRIGGER audit_entry_never_goes BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';

CREATE TABLE account (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version       BIGINT       NOT NULL,
  email         VARCHAR(254) COLLATE utf8mb4_bin NOT NULL UNIQUE,
  name          VARCHAR(100) NOT NULL,
  role          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  embassy       CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin,
  languages     VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin,
  desk_language VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  zone          VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin,
  invited_by    BIGINT,
  invited_at    DATETIME(3)  NOT NULL,
  accepted_at   DATETIME(3),
  closed_at     DATETIME(3)
);

-- What a person's phone counts with, sealed, and the last step that was used: no code is taken twice.
CREATE TABLE second_factor (
  account   BIGINT         NOT NULL PRIMARY KEY,
  secret    VARBINARY(100) NOT NULL,
  set_up_at DATETIME(3)    NOT NULL,
  last_step BIGINT         NOT NULL,
  FOREIGN KEY (account) REFERENCES account (id)
);
CREATE TABLE recovery_code (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account BIGINT      NOT NULL,
  hash    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  used_at DATETIME(3),
  FOREIGN KEY (account) REFERENCES account (id),
  UNIQUE (account, hash)
);

-- Links that work once. Only a hash is kept; the first coordinator's has no account yet.
CREATE TABLE one_time_link (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account    BIGINT,
  purpose    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  expires_at DATETIME(3) NOT NULL,
  used_at    DATETIME(3),
  FOREIGN KEY (account) REFERENCES account (id)
);

CREATE TABLE desk_session (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account          BIGINT       NOT NULL,
  token_hash       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device           VARCHAR(200) NOT NULL,
  begun_at         DATETIME(3)  NOT NULL,
  seen_at          DATETIME(3)  NOT NULL,
  awaits_code      BOOLEAN      NOT NULL,
  second_factor_at DATETIME(3),
  ended_at         DATETIME(3),
  FOREIGN KEY (account) REFERENCES account (id),
  INDEX (account, ended_at)
);

-- How often somebody guessed, by a hash of account and network or device; whoever guesses waits longer each time.
CREATE TABLE guessing (
  bucket   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failures INT         NOT NULL,
  free_at  DATETIME(3) NOT NULL,
  last_at  DATETIME(3) NOT NULL
);
