-- Every picture that a story was ever shown with: whoever erases a story erases the earlier ones, too. One that nobody uses can be removed all the same.
CREATE TABLE story_picture (
  story_id   BIGINT NOT NULL,
  picture_id BIGINT NOT NULL,
  PRIMARY KEY (story_id, picture_id),
  FOREIGN KEY (story_id) REFERENCES story (id) ON DELETE CASCADE,
  FOREIGN KEY (picture_id) REFERENCES picture (id) ON DELETE CASCADE
);

INSERT INTO story_picture (story_id, picture_id)
  SELECT id, picture_id FROM story WHERE picture_id IS NOT NULL
  UNION SELECT story_id, picture_id FROM publication WHERE picture_id IS NOT NULL;
