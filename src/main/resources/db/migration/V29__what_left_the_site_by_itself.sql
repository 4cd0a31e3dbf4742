-- A row: a text left the site by itself, and is not back yet. Why, as the log has it.
CREATE TABLE takedown (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id  BIGINT       NOT NULL UNIQUE,
  embassy  CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin,
  language VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at       DATETIME(3)  NOT NULL,
  reason   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  INDEX (embassy, id),
  FOREIGN KEY (text_id) REFERENCES story_text (id) ON DELETE CASCADE,
  FOREIGN KEY (language) REFERENCES language (tag)
);

-- Those of before, from the log: a person who takes a text down gives no reason. A line of the log may end in the middle of a word.
INSERT INTO takedown (text_id, embassy, language, at, reason)
  SELECT t.id, s.embassy, t.language, e.at, IF(CHAR_LENGTH(e.detail) < 200, e.detail, LEFT(e.detail, 200 - LOCATE(' ', REVERSE(e.detail))))
  FROM story_text t JOIN story s ON s.id = t.story_id JOIN audit_entry e ON e.id = (SELECT MAX(last.id) FROM audit_entry last
    WHERE last.thing = CONCAT('story/', t.story_id, '/', t.language) AND last.deed = 'UNPUBLISH_TEXT' AND (last.detail IS NULL OR last.detail <> 'plan'))
  WHERE e.detail IS NOT NULL AND s.withdrawn_at IS NULL AND s.erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.text_id = t.id)
  ORDER BY e.id;
