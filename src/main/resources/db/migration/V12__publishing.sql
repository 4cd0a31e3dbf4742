-- A story that is no sample is about a child who has a file.
ALTER TABLE story ADD FOREIGN KEY (child_id) REFERENCES child (id);

-- What was planned is looked for by the moment; what was refused is not tried again.
ALTER TABLE plan ADD INDEX (refused_at, claim, due_at);
