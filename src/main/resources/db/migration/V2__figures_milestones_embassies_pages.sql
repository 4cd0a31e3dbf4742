CREATE TABLE figure (
  code  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  place INT NOT NULL
);

CREATE TABLE speaker_name (
  stated_by VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  language  VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(200) NOT NULL,
  PRIMARY KEY (stated_by, language),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE milestone (
  code   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  day    DATE         NOT NULL,
  source VARCHAR(500) COLLATE utf8mb4_bin NOT NULL,
  INDEX (day)
);

CREATE TABLE milestone_text (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  milestone_code VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language  VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event     VARCHAR(500) NOT NULL,
  UNIQUE (milestone_code, language),
  FOREIGN KEY (milestone_code) REFERENCES milestone (code),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE embassy (
  country   CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  languages VARCHAR(200) CHARACTER SET ascii NOT NULL,
  confirmed BOOLEAN      NOT NULL
);

CREATE TABLE capital (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  embassy_country CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name     VARCHAR(100) NOT NULL,
  UNIQUE (embassy_country, language),
  FOREIGN KEY (embassy_country) REFERENCES embassy (country),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE standing_page (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title    VARCHAR(200) NOT NULL,
  summary  VARCHAR(400) NOT NULL,
  body     MEDIUMTEXT   NOT NULL,
  UNIQUE (code, language),
  FOREIGN KEY (language) REFERENCES language (tag)
);
