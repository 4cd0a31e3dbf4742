-- Whoever decides about one of these counts it up first. A lock holds on one node of a cluster; a changed row is one that only one of them may have changed.
ALTER TABLE child   ADD turns BIGINT NOT NULL DEFAULT 0;
ALTER TABLE story   ADD turns BIGINT NOT NULL DEFAULT 0;
ALTER TABLE picture ADD turns BIGINT NOT NULL DEFAULT 0;
