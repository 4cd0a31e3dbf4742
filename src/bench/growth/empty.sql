-- Takes away what fill.sql made. The log keeps its lines: it can only grow.
DELETE FROM preview_link WHERE recipient = 'many-';
DELETE FROM submission WHERE hash = SHA2('many-', 256);
DELETE FROM returned_text WHERE hash = SHA2('many-', 256);
DELETE FROM approval WHERE hash = SHA2('many-', 256);
DELETE FROM former_address WHERE slug LIKE 'many-%';
DELETE FROM publication WHERE slug LIKE 'many-%';
UPDATE story_text SET base = NULL WHERE slug LIKE 'many-%';
DELETE FROM story_text WHERE slug LIKE 'many-%';
DELETE story_theme FROM story_theme JOIN story ON story.id = story_id WHERE story.ref LIKE 'many-%';
DELETE FROM story WHERE ref LIKE 'many-%';
DELETE pseudonym FROM pseudonym JOIN child ON child.id = child_id WHERE child.code LIKE 'M-%';
DELETE consent FROM consent JOIN child ON child.id = child_id WHERE child.code LIKE 'M-%';
DELETE FROM child WHERE code LIKE 'M-%';
DELETE rendition FROM rendition JOIN picture ON picture.id = picture_id WHERE picture.credit = 'many-';
DELETE FROM picture WHERE credit = 'many-';
UPDATE edition SET number = number + 1;
ANALYZE TABLE picture, rendition, child, pseudonym, consent, story, story_theme, story_text, revision, publication, publication_theme, former_address, plan, takedown,
  submission, returned_text, approval, preview_link;
