-- What was changed and changed back was read by nobody since: it is approved again, as a row of its own.
ALTER TABLE approval
  ADD voided_at DATETIME(3),
  ADD INDEX subject_and_hash (subject, hash),
  DROP INDEX subject;
