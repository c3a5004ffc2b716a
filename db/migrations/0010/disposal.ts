/** What disposal may touch in the custody tables, and what it may not. */
export const disposalSql = /* sql */ `
CREATE TRIGGER payloads_once BEFORE UPDATE ON payloads -- but for one zeroed salt of a disposed leaf
  WHEN OLD.field <> 'salts' OR NEW.field <> 'salts' OR NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq
    OR NOT EXISTS (SELECT 1 FROM disposed_leaves l JOIN disposals d ON d.id = l.disposal_id WHERE l.chain = OLD.chain AND l.seq = OLD.seq AND d.done_at IS NULL
      AND length(NEW.value) = length(OLD.value) AND substr(NEW.value, 1, 32 * leaf) = substr(OLD.value, 1, 32 * leaf)
      AND substr(NEW.value, 32 * leaf + 1, 32) = zeroblob(32) AND substr(NEW.value, 32 * leaf + 33) = substr(OLD.value, 32 * leaf + 33))
  BEGIN SELECT RAISE(ABORT, 'custody: payloads are written once'); END;
CREATE TRIGGER payloads_keep BEFORE DELETE ON payloads
  WHEN OLD.field IN ('salts', 'leaves') OR NOT EXISTS (SELECT 1 FROM event_objects WHERE object IN disposable AND chain = OLD.chain AND seq = OLD.seq)
  BEGIN SELECT RAISE(ABORT, 'custody: payloads go by disposal only'); END;
CREATE TRIGGER disposals_hold BEFORE INSERT ON disposals WHEN (SELECT legal_hold FROM cases) = 1 BEGIN SELECT RAISE(ABORT, 'disposal: legal hold'); END;
CREATE TRIGGER disposals_done BEFORE UPDATE OF done_at ON disposals WHEN OLD.done_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'disposal: it is closed'); END;
CREATE TRIGGER disposal_objects_open BEFORE INSERT ON disposal_objects WHEN (SELECT done_at FROM disposals WHERE id = NEW.disposal_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'disposal: it is closed'); END;
CREATE TRIGGER disposed_leaves_own BEFORE INSERT ON disposed_leaves
  WHEN NOT EXISTS (SELECT 1 FROM import_batches b JOIN statements s ON s.id = b.first_id + NEW.leaf
    WHERE b.chain = NEW.chain AND b.seq = NEW.seq AND NEW.leaf < b.leaves AND s.import_row IS NOT NULL AND s.uuid IN disposable)
  BEGIN SELECT RAISE(ABORT, 'disposal: no such leaf in an open disposal'); END;
`;
