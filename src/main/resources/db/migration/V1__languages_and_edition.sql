-- Tags, slugs and codes compare byte by byte (ä is not a); prose by the Unicode collation of the schema.
CREATE TABLE language (
  tag           VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name          VARCHAR(100) NOT NULL,
  right_to_left BOOLEAN      NOT NULL,
  formats       VARCHAR(35)  CHARACTER SET ascii NOT NULL,
  numbering     VARCHAR(10)  CHARACTER SET ascii NOT NULL,
  reviewed      BOOLEAN      NOT NULL,
  place         INT          NOT NULL
);

CREATE TABLE message (
  language VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name     VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pattern  VARCHAR(4000) NOT NULL,
  PRIMARY KEY (language, name),
  FOREIGN KEY (language) REFERENCES language (tag)
);

CREATE TABLE edition (
  number BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO edition VALUES (1);
