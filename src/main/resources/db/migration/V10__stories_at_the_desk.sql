-- What is written and what the public reads are rows of their own. story_text.published_at is no longer read and stays
-- for one version, for the program that was here before.
ALTER TABLE story
  MODIFY age      VARCHAR(10) CHARACTER SET ascii,
  MODIFY oblast   VARCHAR(10) CHARACTER SET ascii,
  MODIFY returned CHAR(7)     CHARACTER SET ascii,
  ADD version    INT         NOT NULL DEFAULT 0,
  ADD embassy    CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin,
  ADD source     VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'uk',
  ADD child_id   BIGINT,
  ADD telling    VARCHAR(10) CHARACTER SET ascii,
  ADD picture_id BIGINT,
  ADD created_by BIGINT,
  ADD created_at DATETIME(3),
  ADD changed_by BIGINT,
  ADD changed_at DATETIME(3),
  ADD erased_at  DATETIME(3),
  ADD INDEX (embassy, id);

UPDATE story SET created_at = published_at, changed_at = published_at,
  source = COALESCE((SELECT MAX(language) FROM story_text WHERE story_id = story.id AND language = 'uk'),
    (SELECT MIN(language) FROM story_text WHERE story_id = story.id), 'uk');

-- No slug yet, no summary yet: a draft may lack everything.
ALTER TABLE story_text
  MODIFY slug       VARCHAR(120) COLLATE utf8mb4_bin,
  ADD decorative    BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD base          BIGINT,
  ADD changed_by    BIGINT,
  ADD pen           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin,
  ADD pen_since     INT          NOT NULL DEFAULT 0,
  ADD INDEX (changed_at);

CREATE TABLE revision (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id    BIGINT       NOT NULL,
  number     INT          NOT NULL,
  version    INT          NOT NULL,
  author     BIGINT,
  begun_at   DATETIME(3)  NOT NULL,
  saved_at   DATETIME(3)  NOT NULL,
  closed     BOOLEAN      NOT NULL,
  slug       VARCHAR(120) COLLATE utf8mb4_bin,
  title      VARCHAR(200) NOT NULL,
  name       VARCHAR(100) NOT NULL,
  summary    VARCHAR(400) NOT NULL,
  quote      VARCHAR(400) NOT NULL,
  alt        VARCHAR(400) NOT NULL,
  decorative BOOLEAN      NOT NULL,
  body       MEDIUMTEXT   NOT NULL,
  UNIQUE (text_id, number),
  FOREIGN KEY (text_id) REFERENCES story_text (id) ON DELETE CASCADE
);

INSERT INTO revision (text_id, number, version, begun_at, saved_at, closed, slug, title, name, summary, quote, alt, decorative, body)
  SELECT id, 1, version, COALESCE(changed_at, UTC_TIMESTAMP(3)), COALESCE(changed_at, UTC_TIMESTAMP(3)), TRUE,
    slug, title, name, summary, quote, alt, decorative, body FROM story_text;

ALTER TABLE story_text ADD FOREIGN KEY (base) REFERENCES revision (id) ON DELETE SET NULL;

-- A row is what the public reads of a text; none is nothing.
CREATE TABLE publication (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id      BIGINT       NOT NULL UNIQUE,
  story_id     BIGINT       NOT NULL,
  language     VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug         VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  title        VARCHAR(200) NOT NULL,
  name         VARCHAR(100) NOT NULL,
  summary      VARCHAR(400) NOT NULL,
  quote        VARCHAR(400) NOT NULL,
  alt          VARCHAR(400) NOT NULL,
  decorative   BOOLEAN      NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  age          VARCHAR(10)  CHARACTER SET ascii NOT NULL,
  oblast       VARCHAR(10)  CHARACTER SET ascii NOT NULL,
  returned     CHAR(7)      CHARACTER SET ascii NOT NULL,
  telling      VARCHAR(10)  CHARACTER SET ascii,
  drawing_name VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin,
  picture_id   BIGINT,
  revision     BIGINT,
  base         BIGINT,
  approval     CHAR(64)     CHARACTER SET ascii,
  published_at DATETIME(3)  NOT NULL,
  changed_at   DATETIME(3)  NOT NULL,
  UNIQUE (story_id, language),
  UNIQUE (language, slug),
  INDEX (slug),
  INDEX (language, published_at, id),
  FOREIGN KEY (text_id) REFERENCES story_text (id) ON DELETE CASCADE,
  FOREIGN KEY (story_id) REFERENCES story (id),
  FOREIGN KEY (language) REFERENCES language (tag),
  FOREIGN KEY (drawing_name) REFERENCES drawing (name),
  FOREIGN KEY (revision) REFERENCES revision (id) ON DELETE SET NULL,
  FOREIGN KEY (base) REFERENCES revision (id) ON DELETE SET NULL
);

CREATE TABLE publication_theme (
  publication_id BIGINT      NOT NULL,
  theme          VARCHAR(20) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (publication_id, theme),
  INDEX (theme, publication_id),
  FOREIGN KEY (publication_id) REFERENCES publication (id) ON DELETE CASCADE
);

INSERT INTO publication (text_id, story_id, language, slug, title, name, summary, quote, alt, decorative, body,
    age, oblast, returned, drawing_name, revision, published_at, changed_at)
  SELECT t.id, s.id, t.language, t.slug, t.title, t.name, t.summary, t.quote, t.alt, t.decorative, t.body,
    s.age, s.oblast, s.returned, s.drawing_name, r.id, t.published_at, COALESCE(t.changed_at, t.published_at)
  FROM story_text t JOIN story s ON s.id = t.story_id JOIN revision r ON r.text_id = t.id
  WHERE t.published_at IS NOT NULL AND s.withdrawn_at IS NULL;

INSERT INTO publication_theme (publication_id, theme)
  SELECT p.id, t.theme FROM publication p JOIN story_theme t ON t.story_id = p.story_id;

ALTER TABLE former_address ADD INDEX (slug);

-- Where a withdrawn story was is answered with 410 for ever.
INSERT INTO former_address (language, slug, text_id)
  SELECT t.language, t.slug, t.id FROM story_text t JOIN story s ON s.id = t.story_id
  WHERE t.published_at IS NOT NULL AND s.withdrawn_at IS NOT NULL;

-- When a text shall become public by itself, and before when it may not. The node that claims a row publishes it.
CREATE TABLE plan (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id       BIGINT      NOT NULL UNIQUE,
  due_at        DATETIME(3),
  embargo_until DATETIME(3),
  author        BIGINT,
  claim         CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin,
  refused_at    DATETIME(3),
  INDEX (due_at),
  FOREIGN KEY (text_id) REFERENCES story_text (id) ON DELETE CASCADE
);
