-- What waits to be read, what was approved, what went back. A subject is how the log names a text: story/7/uk.
-- People are numbers of accounts, without foreign keys: these rows say who did something long after an account has gone.
CREATE TABLE submission (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject      VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  embassy      CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin,
  language     VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash         CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note         VARCHAR(1000) COLLATE utf8mb4_bin,
  submitted_by BIGINT        NOT NULL,
  submitted_at DATETIME(3)   NOT NULL,
  publish_at   DATETIME(3),
  INDEX (embassy, id),
  FOREIGN KEY (language) REFERENCES language (tag)
);

-- Bound to a hash: any edit, answer or consent makes another hash, and so no approval.
CREATE TABLE approval (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  embassy      CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin,
  language     VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_by BIGINT      NOT NULL,
  approved_by  BIGINT      NOT NULL,
  approved_at  DATETIME(3) NOT NULL,
  publish_at   DATETIME(3),
  UNIQUE (subject, hash),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE approval_reason (
  approval_id BIGINT        NOT NULL,
  rule        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason      VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (approval_id, rule),
  FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE CASCADE
);

CREATE TABLE returned_text (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject     VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  embassy     CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin,
  language    VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash        CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words       VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  returned_to BIGINT        NOT NULL,
  returned_by BIGINT        NOT NULL,
  returned_at DATETIME(3)   NOT NULL,
  answered_at DATETIME(3),
  INDEX (subject, id),
  INDEX (embassy, answered_at),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE comment_on_passage (
  id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  return_id BIGINT        NOT NULL,
  field     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  begins    INT           NOT NULL,
  ends      INT           NOT NULL,
  quoted    VARCHAR(500)  COLLATE utf8mb4_bin NOT NULL,
  words     VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  FOREIGN KEY (return_id) REFERENCES returned_text (id) ON DELETE CASCADE
);

-- Only the hash of a token is kept: whoever reads the database can open no preview. Without a child: a sample's.
CREATE TABLE preview_link (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  subject    VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  embassy    CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin,
  child_id   BIGINT,
  recipient  VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  shared_by  BIGINT       NOT NULL,
  shared_at  DATETIME(3)  NOT NULL,
  expires_at DATETIME(3)  NOT NULL,
  revoked_by BIGINT,
  revoked_at DATETIME(3),
  openings   INT          NOT NULL,
  INDEX (subject, id),
  FOREIGN KEY (child_id) REFERENCES child (id)
);

-- The addresses in letters: each leads one person to one page, once.
CREATE TABLE letter_link (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  account_id BIGINT       NOT NULL,
  path       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sent_at    DATETIME(3)  NOT NULL,
  expires_at DATETIME(3)  NOT NULL,
  used_at    DATETIME(3),
  INDEX (expires_at)
);

-- Whoever wants no letters about reviews; the desk's first page tells the same.
CREATE TABLE letters_declined (
  account_id BIGINT NOT NULL PRIMARY KEY
);
