CREATE TABLE picture (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version     INT          NOT NULL,
  hash        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  embassy     CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  width       INT          NOT NULL,
  height      INT          NOT NULL,
  credit      VARCHAR(200) NOT NULL,
  licence     VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  focal_x     INT          NOT NULL CHECK (focal_x BETWEEN 0 AND 100),
  focal_y     INT          NOT NULL CHECK (focal_y BETWEEN 0 AND 100),
  face        BOOLEAN      NOT NULL,
  uploaded_by BIGINT       NOT NULL,
  uploaded_at DATETIME(3)  NOT NULL,
  UNIQUE (embassy, hash),
  INDEX (embassy, uploaded_at)
);

CREATE TABLE rendition (
  id         BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  picture_id BIGINT     NOT NULL,
  width      INT        NOT NULL,
  height     INT        NOT NULL,
  hash       CHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes      MEDIUMBLOB NOT NULL,
  UNIQUE (picture_id, width),
  INDEX (hash),
  FOREIGN KEY (picture_id) REFERENCES picture (id)
);

-- A row: this place shows this picture to the public.
CREATE TABLE showing (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  picture_id BIGINT      NOT NULL,
  place      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  since      DATETIME(3) NOT NULL,
  FOREIGN KEY (picture_id) REFERENCES picture (id)
);
