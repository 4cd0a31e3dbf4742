-- While the row is there, the desk stands still.
CREATE TABLE freeze (
  id           INT          NOT NULL PRIMARY KEY CHECK (id = 1),
  frozen_by_id BIGINT       NOT NULL,
  frozen_at    DATETIME(3)  NOT NULL,
  reason       VARCHAR(200) NOT NULL,
  FOREIGN KEY (frozen_by_id) REFERENCES account (id)
);

-- Who has read the first steps and wants to see them no more.
CREATE TABLE guide_put_away (
  account_id BIGINT NOT NULL PRIMARY KEY,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
