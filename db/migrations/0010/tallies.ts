/** Tallies of statements by month (account 0 = all): by row, and a whole batch at once when its row comes. */
export const talliesSql = /* sql */ `
CREATE TABLE tallies (
  account_id INTEGER NOT NULL, period INTEGER NOT NULL, grain INTEGER NOT NULL, statements INTEGER NOT NULL CHECK (statements >= 0),
  PRIMARY KEY (account_id, period, grain)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER import_batches_apart BEFORE INSERT ON import_batches
  WHEN EXISTS (SELECT 1 FROM import_batches WHERE first_id > NEW.first_id - 1000 AND first_id < NEW.first_id + NEW.leaves AND first_id + leaves > NEW.first_id)
  BEGIN SELECT RAISE(ABORT, 'import: the batches overlap'); END;
CREATE TRIGGER import_batches_tallied AFTER INSERT ON import_batches BEGIN
  INSERT INTO tallies SELECT 0, period, grain, count(*) FROM statements
  WHERE id >= NEW.first_id AND id < NEW.first_id + NEW.leaves AND import_row IS NOT NULL AND +set_aside = 0
    GROUP BY +period, grain ON CONFLICT DO UPDATE SET statements = statements + excluded.statements;
  INSERT INTO tallies SELECT account_id, period, grain, count(*) FROM statements
  WHERE id >= NEW.first_id AND id < NEW.first_id + NEW.leaves AND import_row IS NOT NULL AND +set_aside = 0
    AND account_id IS NOT NULL GROUP BY +account_id, period, grain ON CONFLICT DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER statements_tallied AFTER INSERT ON statements -- an imported row that comes after its batch is counted here too
  WHEN NEW.set_aside = 0 AND (NEW.import_row IS NULL OR EXISTS (
    SELECT 1 FROM import_batches WHERE first_id > NEW.id - 1000 AND first_id <= NEW.id AND first_id + leaves > NEW.id)) BEGIN
  INSERT INTO tallies SELECT a.value, NEW.period, NEW.grain, 1 FROM (SELECT 0 AS value UNION ALL SELECT NEW.account_id) a WHERE a.value IS NOT NULL
    ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER statements_untallied AFTER DELETE ON statements WHEN OLD.set_aside = 0 BEGIN -- disposal
  UPDATE tallies SET statements = statements - 1 WHERE account_id IN (0, OLD.account_id) AND period = OLD.period AND grain = OLD.grain;
END;
CREATE TRIGGER statements_retallied AFTER UPDATE OF period, grain, account_id, set_aside_reason ON statements BEGIN
  UPDATE tallies SET statements = statements - 1 WHERE OLD.set_aside = 0 AND account_id IN (0, OLD.account_id) AND period = OLD.period AND grain = OLD.grain;
  INSERT INTO tallies SELECT a.value, NEW.period, NEW.grain, 1 FROM (SELECT 0 AS value UNION ALL SELECT NEW.account_id) a WHERE a.value IS NOT NULL AND NEW.set_aside = 0
    ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
`;
