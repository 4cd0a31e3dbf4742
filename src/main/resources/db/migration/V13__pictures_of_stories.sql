-- A picture that a story uses cannot be removed. Whoever erases one says in the story first that it has none.
ALTER TABLE story ADD FOREIGN KEY (picture_id) REFERENCES picture (id);
ALTER TABLE publication ADD FOREIGN KEY (picture_id) REFERENCES picture (id);
