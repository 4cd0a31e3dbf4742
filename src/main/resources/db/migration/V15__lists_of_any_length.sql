-- A list must find its next page without looking at what is not on it, however many stories there are. What it goes by is copied beside the
-- rows it goes over; the database copies, so that a program of an older version does it too. None of it changes while a text is public.
ALTER TABLE publication
  ADD sample BOOLEAN NOT NULL DEFAULT TRUE,
  ADD part   BIGINT,
  ADD INDEX (sample, language, published_at, id),
  ADD INDEX (sample, part);
UPDATE publication SET sample = (SELECT sample FROM story WHERE id = story_id), part = story_id DIV 200;
CREATE TRIGGER publication_is_of_a_story BEFORE INSERT ON publication FOR EACH ROW SET
  NEW.sample = (SELECT sample FROM story WHERE id = NEW.story_id),
  NEW.part = NEW.story_id DIV 200;

ALTER TABLE publication_theme
  ADD story_id     BIGINT,
  ADD published_at DATETIME(3),
  ADD INDEX (theme, published_at, story_id);
UPDATE publication_theme SET
  story_id = (SELECT story_id FROM publication WHERE id = publication_id),
  published_at = (SELECT story.published_at FROM publication JOIN story ON story.id = story_id WHERE publication.id = publication_id);
CREATE TRIGGER publication_theme_is_of_a_story BEFORE INSERT ON publication_theme FOR EACH ROW SET
  NEW.story_id = (SELECT story_id FROM publication WHERE id = NEW.publication_id),
  NEW.published_at = (SELECT story.published_at FROM publication JOIN story ON story.id = story_id WHERE publication.id = NEW.publication_id);

ALTER TABLE story ADD INDEX (sample, erased_at, id), ADD INDEX (embassy, sample, erased_at, id);
ALTER TABLE story_text ADD INDEX (language, id);
ALTER TABLE picture ADD INDEX (embassy, id);
ALTER TABLE child ADD INDEX (erased_at, id), ADD INDEX (embassy, erased_at, id);
ALTER TABLE submission ADD INDEX (language, id);
ALTER TABLE returned_text ADD INDEX (returned_to, answered_at, id), ADD INDEX (language, answered_at, id);
ALTER TABLE audit_entry ADD INDEX (deed, at);
-- What is due is what nobody has acted upon, be it last year's or next month's.
ALTER TABLE consent ADD INDEX (ended_at, revoked_at, replaced_at, expires_on);
-- What is tidied away by its age.
ALTER TABLE desk_session ADD INDEX (begun_at);
ALTER TABLE one_time_link ADD INDEX (expires_at);
ALTER TABLE guessing ADD INDEX (last_at);
