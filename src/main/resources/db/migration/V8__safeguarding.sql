-- The files of the children the stories are about. No table holds a child's real name but in sealed spellings of what is withheld.
-- People are numbers of accounts, without foreign keys: these rows say who did something long after an account has gone.
CREATE TABLE child (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code         CHAR(7)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  embassy      CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin,
  created_by   BIGINT        NOT NULL,
  created_at   DATETIME(3)   NOT NULL,
  held_since   DATETIME(3),
  held_by      BIGINT,
  hold_reason  VARCHAR(1000) COLLATE utf8mb4_bin,
  lifted_at    DATETIME(3),
  lifted_by    BIGINT,
  lift_reason  VARCHAR(1000) COLLATE utf8mb4_bin,
  erased_at    DATETIME(3),
  INDEX (embassy, id)
);

CREATE TABLE pseudonym (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  child_id BIGINT       NOT NULL,
  language VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name     VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  fixed_by BIGINT       NOT NULL,
  fixed_at DATETIME(3)  NOT NULL,
  UNIQUE (child_id, language),
  FOREIGN KEY (child_id) REFERENCES child (id),
  FOREIGN KEY (language) REFERENCES language (tag)
);

-- The newest of a child that is not replaced is the one that counts. What the paper says of a person is sealed.
CREATE TABLE consent (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  child_id      BIGINT        NOT NULL,
  giver         VARCHAR(10)   CHARACTER SET ascii NOT NULL,
  giver_name    VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  assent        BOOLEAN       NOT NULL,
  explained_in  VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  explained_by  VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_on      DATE          NOT NULL,
  paper         VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  uses          VARCHAR(60)   CHARACTER SET ascii NOT NULL,
  channels      VARCHAR(60)   CHARACTER SET ascii NOT NULL,
  countries     VARCHAR(800)  CHARACTER SET ascii NOT NULL,
  languages     VARCHAR(800)  CHARACTER SET ascii NOT NULL,
  expires_on    DATE          NOT NULL,
  recorded_by   BIGINT        NOT NULL,
  recorded_at   DATETIME(3)   NOT NULL,
  revoked_by    BIGINT,
  revoked_at    DATETIME(3),
  replaced_at   DATETIME(3),
  ended_at      DATETIME(3),
  reminded_days INT           NOT NULL,
  INDEX (child_id, id),
  INDEX (expires_on),
  FOREIGN KEY (child_id) REFERENCES child (id)
);

-- Every saving is a row of its own: what was answered when something was approved can be read years later.
CREATE TABLE answers (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  child_id        BIGINT        NOT NULL,
  number          INT           NOT NULL,
  relatives       VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  relatives_since DATETIME(3)   NOT NULL,
  proceedings     VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  health          VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  disability      VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  violence        VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  parents         VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  interviewed     VARCHAR(7)    CHARACTER SET ascii NOT NULL,
  telling         VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  reason          VARCHAR(1000) COLLATE utf8mb4_bin,
  answered_by     BIGINT        NOT NULL,
  answered_at     DATETIME(3)   NOT NULL,
  UNIQUE (child_id, number),
  FOREIGN KEY (child_id) REFERENCES child (id)
);

CREATE TABLE withheld_term (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  child_id BIGINT      NOT NULL,
  kind     VARCHAR(10) CHARACTER SET ascii NOT NULL,
  added_by BIGINT      NOT NULL,
  added_at DATETIME(3) NOT NULL,
  INDEX (child_id),
  FOREIGN KEY (child_id) REFERENCES child (id)
);

-- Sealed: a copy of the database alone tells nobody the names that must not be told.
CREATE TABLE term_spelling (
  id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  term_id  BIGINT        NOT NULL,
  script   CHAR(4)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  spelling VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_by BIGINT        NOT NULL,
  added_at DATETIME(3)   NOT NULL,
  INDEX (term_id),
  FOREIGN KEY (term_id) REFERENCES withheld_term (id)
);
