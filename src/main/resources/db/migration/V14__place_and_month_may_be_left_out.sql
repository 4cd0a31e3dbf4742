-- Of a child who takes part in proceedings neither is given (law "On Media", art. 42(10)).
ALTER TABLE publication
  MODIFY oblast   VARCHAR(10) CHARACTER SET ascii,
  MODIFY returned CHAR(7)     CHARACTER SET ascii;
