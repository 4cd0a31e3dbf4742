-- What was stated about the figures: append-only, each row holding the hash of the one before.
CREATE TABLE reading (
  position     BIGINT        NOT NULL PRIMARY KEY,
  figure_code  VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind         VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  as_of        DATE          NOT NULL,
  accuracy     VARCHAR(5)    CHARACTER SET ascii NOT NULL,
  value        BIGINT        NOT NULL,
  qualifier    VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  stated_by    VARCHAR(200)  COLLATE utf8mb4_bin NOT NULL,
  publisher    VARCHAR(200)  COLLATE utf8mb4_bin NOT NULL,
  url          VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  in_series    BOOLEAN       NOT NULL,
  seen         DATE,
  quote_hash   CHAR(64)      CHARACTER SET ascii,
  recorded_at  DATETIME(3),
  recorded_by  VARCHAR(100)  COLLATE utf8mb4_bin,
  confirmed_by VARCHAR(100)  COLLATE utf8mb4_bin,
  corrects     BIGINT,
  reason       VARCHAR(1000) COLLATE utf8mb4_bin,
  previous     CHAR(64)      CHARACTER SET ascii NOT NULL,
  hash         CHAR(64)      CHARACTER SET ascii NOT NULL,
  FOREIGN KEY (figure_code) REFERENCES figure (code),
  FOREIGN KEY (corrects) REFERENCES reading (position),
  INDEX (figure_code, as_of, position)
);

-- Whoever appends updates this row first: the next waits for it, on a cluster too.
CREATE TABLE ledger_head (
  id       INT      NOT NULL PRIMARY KEY CHECK (id = 1),
  position BIGINT   NOT NULL,
  hash     CHAR(64) CHARACTER SET ascii NOT NULL
);
INSERT INTO ledger_head VALUES (1, 0, REPEAT('0', 64));

CREATE TRIGGER reading_never_changes BEFORE UPDATE ON reading FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'readings are append-only';
CREATE TRIGGER reading_never_goes BEFORE DELETE ON reading FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'readings are append-only';
CREATE TRIGGER ledger_head_never_goes BEFORE DELETE ON ledger_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger keeps its head';

-- A reading that one person has entered and another has not confirmed yet.
CREATE TABLE proposal (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  figure_code VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind        VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  as_of       DATE          NOT NULL,
  accuracy    VARCHAR(5)    CHARACTER SET ascii NOT NULL,
  value       BIGINT        NOT NULL,
  qualifier   VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  stated_by   VARCHAR(200)  COLLATE utf8mb4_bin NOT NULL,
  publisher   VARCHAR(200)  COLLATE utf8mb4_bin NOT NULL,
  url         VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  in_series   BOOLEAN       NOT NULL,
  seen        DATE,
  quote_hash  CHAR(64)      CHARACTER SET ascii,
  corrects    BIGINT,
  reason      VARCHAR(1000) COLLATE utf8mb4_bin,
  proposed_at DATETIME(3)   NOT NULL,
  proposed_by VARCHAR(100)  COLLATE utf8mb4_bin NOT NULL,
  FOREIGN KEY (figure_code) REFERENCES figure (code)
);
