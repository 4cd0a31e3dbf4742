-- {stories} stories in three languages with all that hangs on them, for a database that is thrown away. Every word is plainly invented.
-- The first stories have all that a page of the desk lists, so that its first page is full however few there are.
-- {sample}: TRUE for samples, which the mirror holds; FALSE for what feeds, sitemaps and the desk list. Names begin with "many-" and are removed by empty.sql.
INSERT INTO picture (version, hash, embassy, width, height, credit, licence, focal_x, focal_y, face, uploaded_by, uploaded_at)
  SELECT 0, SHA2(CONCAT('many-', seq), 256), ELT(1 + seq MOD 4, 'DE', 'FR', 'PL', 'CZ'), 640, 480, 'many-', 'OWN', 50, 50, FALSE, 0,
    '2024-01-01' + INTERVAL seq SECOND FROM seq_1_to_{stories};
INSERT INTO rendition (picture_id, width, height, hash, bytes)
  SELECT picture.id, size.width, 240, SHA2(CONCAT('many-', picture.id, size.width), 256), 'x' FROM picture
    JOIN (SELECT 320 AS width UNION SELECT 640) size WHERE picture.credit = 'many-';

INSERT INTO child (code, embassy, created_by, created_at)
  SELECT CONCAT('M', LPAD(CONV(seq, 10, 36), 6, '-')), ELT(1 + seq MOD 4, 'DE', 'FR', 'PL', 'CZ'), 0, '2024-01-01' FROM seq_1_to_{stories};
INSERT INTO pseudonym (child_id, language, name, fixed_by, fixed_at)
  SELECT id, 'uk', 'Вигаданка', 0, '2024-01-01' FROM child WHERE code LIKE 'M-%';
INSERT INTO consent (child_id, giver, giver_name, assent, explained_in, explained_by, given_on, paper, uses, channels, countries, languages,
    expires_on, recorded_by, recorded_at, reminded_days)
  SELECT id, 'GUARDIAN', '', TRUE, 'uk', '', '2024-01-01', '', 'TEXT', 'SITE', '*', '*', '2999-01-01', 0, '2024-01-01', 9999
    FROM child WHERE code LIKE 'M-%' AND id < (SELECT MAX(id) - 200 FROM child);

INSERT INTO story (ref, sample, age, oblast, returned, drawing_name, version, embassy, child_id, source, created_at, changed_at, published_at)
  SELECT CONCAT('many-', id), {sample}, ELT(1 + id MOD 3, 'FROM_6', 'FROM_10', 'FROM_14'), 'UA_65', '2024-08', ELT(1 + id MOD 2, 'key', 'mitten'), 0,
    embassy, IF({sample}, NULL, id), 'uk', '2024-01-01', '2024-01-01', '2024-01-01' + INTERVAL id DIV 3 SECOND FROM child WHERE code LIKE 'M-%';
INSERT INTO story_theme (story_id, theme)
  SELECT id, ELT(1 + id MOD 5, 'DEPORTATION', 'FAMILY', 'IDENTITY', 'OCCUPATION', 'SCHOOL') FROM story WHERE ref LIKE 'many-%';
INSERT INTO story_text (version, story_id, language, slug, title, name, summary, quote, alt, body, decorative, changed_at, pen_since)
  SELECT 1, story.id, tongue.tag, CONCAT(story.ref, '-', tongue.tag), CONCAT('A sentence nobody said, number ', story.id), 'Vyhadanka',
    'This text was made by a program to measure how long a page takes.', 'Nobody has ever said this.', 'A drawing of a thing',
    REPEAT('Nobody has lived through what this sentence says, and no word in it means anything. It fills a page, so that the page has a length.\n\n', 6),
    FALSE, '2024-01-01', 0 FROM story JOIN (SELECT 'uk' AS tag UNION SELECT 'en' UNION SELECT 'de') tongue WHERE story.ref LIKE 'many-%';
INSERT INTO revision (text_id, number, version, begun_at, saved_at, closed, slug, title, name, summary, quote, alt, decorative, body)
  SELECT id, 1, 1, changed_at, changed_at, TRUE, slug, title, name, summary, quote, alt, FALSE, 'Nobody has ever said this.'
    FROM story_text WHERE slug LIKE 'many-%';
UPDATE story_text JOIN story ON story.id = story_text.story_id JOIN story_text source ON source.story_id = story.id AND source.language = 'uk'
  JOIN revision ON revision.text_id = source.id SET story_text.base = revision.id WHERE story.ref LIKE 'many-%' AND story_text.language <> 'uk';
-- Row by row: MariaDB before 11.4.6 cannot INSERT … SELECT into a table that has a trigger (MDEV-36026).
BEGIN NOT ATOMIC
  SET autocommit = FALSE;
  FOR one IN (SELECT text.id AS text_id, story.id AS story_id, text.language, text.slug, text.title, text.name, text.summary, text.quote, text.alt, text.body,
      story.age, story.oblast, story.returned, story.drawing_name, revision.id AS revision, text.base, story.published_at, story_theme.theme
      FROM story_text text JOIN story ON story.id = text.story_id JOIN revision ON revision.text_id = text.id JOIN story_theme ON story_theme.story_id = story.id
      WHERE story.ref LIKE 'many-%') DO
    INSERT INTO publication (text_id, story_id, language, slug, title, name, summary, quote, alt, decorative, body, age, oblast, returned, drawing_name,
        revision, base, approval, published_at, changed_at)
      VALUES (one.text_id, one.story_id, one.language, one.slug, one.title, one.name, one.summary, one.quote, one.alt, FALSE, one.body, one.age, one.oblast,
        one.returned, one.drawing_name, one.revision, one.base, IF({sample}, NULL, SHA2('many-', 256)), one.published_at, one.published_at);
    INSERT INTO publication_theme (publication_id, theme) VALUES (LAST_INSERT_ID(), one.theme);
  END FOR;
  COMMIT;
  SET autocommit = TRUE;
END;
INSERT INTO former_address (language, slug, text_id)
  SELECT language, CONCAT(slug, '-before'), id FROM story_text WHERE slug LIKE 'many-%' AND id MOD 10 = 0;
INSERT INTO plan (text_id, embargo_until) SELECT id, '2024-01-01' FROM story_text WHERE slug LIKE 'many-%' AND id MOD 10 = 1;
INSERT INTO takedown (text_id, embassy, language, at, reason)
  SELECT story_text.id, embassy, language, '2024-01-02', 'consent expired' FROM story_text JOIN story ON story.id = story_id WHERE slug LIKE 'many-%';

INSERT INTO submission (subject, embassy, language, hash, submitted_by, submitted_at)
  SELECT CONCAT('story/', story_id, '/', language), 'DE', language, SHA2('many-', 256), 0, '2024-01-01'
    FROM story_text WHERE slug LIKE 'many-%' AND (story_id MOD 20 = 1 OR story_id < (SELECT MIN(id) + 60 FROM story WHERE ref LIKE 'many-%')) AND language = 'de';
INSERT INTO returned_text (subject, embassy, language, hash, words, returned_to, returned_by, returned_at, answered_at)
  SELECT CONCAT('story/', story_id, '/', language), 'DE', language, SHA2('many-', 256), 'many-', 0, 0, '2024-01-01', IF(id MOD 2, NULL, '2024-01-02')
    FROM story_text WHERE slug LIKE 'many-%' AND (story_id MOD 20 = 2 OR story_id < (SELECT MIN(id) + 60 FROM story WHERE ref LIKE 'many-%')) AND language <> 'uk';
INSERT INTO approval (subject, embassy, language, hash, submitted_by, approved_by, approved_at)
  SELECT CONCAT('story/', story_id, '/', language), 'DE', language, SHA2('many-', 256), 0, 0, '2024-01-01'
    FROM story_text WHERE slug LIKE 'many-%' AND story_id MOD 20 = 3;
INSERT INTO preview_link (token_hash, subject, embassy, recipient, shared_by, shared_at, expires_at, openings)
  SELECT SHA2(CONCAT('many-', id), 256), CONCAT('story/', story_id, '/', language), 'DE', 'many-', 0, '2024-01-01', '2024-01-02', 0
    FROM story_text WHERE slug LIKE 'many-%' AND story_id MOD 20 = 4;
BEGIN NOT ATOMIC
  SET autocommit = FALSE;
  FOR one IN (SELECT id, story_id, language FROM story_text WHERE slug LIKE 'many-%') DO
    INSERT INTO audit_entry (at, actor, deed, thing, embassy) VALUES ('2024-01-01' + INTERVAL one.id SECOND, 0,
      ELT(1 + one.id MOD 3, 'WRITE_STORY', 'READ_STORY', 'PUBLISH_TEXT'), CONCAT('story/', one.story_id, '/', one.language), 'DE');
  END FOR;
  COMMIT;
  SET autocommit = TRUE;
END;
UPDATE edition SET number = number + 1;
ANALYZE TABLE picture, rendition, child, pseudonym, consent, story, story_theme, story_text, revision, publication, publication_theme, former_address, plan, takedown,
  submission, returned_text, approval, preview_link, audit_entry;
