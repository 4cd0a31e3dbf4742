CREATE TABLE drawing (
  name VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  svg  VARCHAR(4000) NOT NULL
);

CREATE TABLE story (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ref          VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  sample       BOOLEAN     NOT NULL,
  age          VARCHAR(10) CHARACTER SET ascii NOT NULL,
  oblast       VARCHAR(10) CHARACTER SET ascii NOT NULL,
  returned     CHAR(7)     CHARACTER SET ascii NOT NULL,
  drawing_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  published_at DATETIME(3),
  withdrawn_at DATETIME(3),
  FOREIGN KEY (drawing_name) REFERENCES drawing (name),
  INDEX (withdrawn_at, published_at, id)
);

CREATE TABLE story_theme (
  story_id BIGINT   NOT NULL,
  theme VARCHAR(20) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (story_id, theme),
  INDEX (theme, story_id),
  FOREIGN KEY (story_id) REFERENCES story (id)
);

CREATE TABLE story_text (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version      INT          NOT NULL,
  story_id     BIGINT       NOT NULL,
  language     VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug         VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  title        VARCHAR(200) NOT NULL,
  name         VARCHAR(100) NOT NULL,
  summary      VARCHAR(400) NOT NULL,
  quote        VARCHAR(400) NOT NULL,
  alt          VARCHAR(400) NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  published_at DATETIME(3),
  changed_at   DATETIME(3),
  UNIQUE (story_id, language),
  UNIQUE (language, slug),
  INDEX (slug),
  INDEX (language, published_at, id),
  FOREIGN KEY (story_id) REFERENCES story (id),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE former_address (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  language VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug     VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  text_id  BIGINT       NOT NULL,
  INDEX (language, slug),
  FOREIGN KEY (text_id) REFERENCES story_text (id)
);
