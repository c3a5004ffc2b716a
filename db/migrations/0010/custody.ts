/** Custody: chains, events, what stands behind their hashes, checkpoints, anchors, disposals. */
export const custodySql = /* sql */ `
CREATE TABLE chains (
  chain INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), device BLOB NOT NULL CHECK (length(device) = 16),
  continues_chain INTEGER, continues_seq INTEGER, continues_hash BLOB CHECK (length(continues_hash) = 32),
  FOREIGN KEY (continues_chain, continues_seq) REFERENCES events (chain, seq),
  CHECK ((continues_chain IS NULL) = (continues_seq IS NULL) AND (continues_seq IS NULL) = (continues_hash IS NULL))
) STRICT;
CREATE TABLE events ( -- body: RFC 8785 bytes; hash = SHA-256("onrecord-custody-v1", LF, body)
  chain INTEGER NOT NULL REFERENCES chains, seq INTEGER NOT NULL CHECK (seq >= 1),
  prev BLOB NOT NULL CHECK (length(prev) = 32), body BLOB NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER events_linked BEFORE INSERT ON events
  WHEN NEW.prev IS NOT CASE NEW.seq WHEN 1 THEN (SELECT ifnull(continues_hash, zeroblob(32)) FROM chains WHERE chain = NEW.chain)
    ELSE (SELECT hash FROM events WHERE chain = NEW.chain AND seq = NEW.seq - 1) END
  BEGIN SELECT RAISE(ABORT, 'custody: prev is not the hash before'); END;
CREATE TABLE payloads ( -- what stands behind the hashes of a body. 'salts', 'leaves': 32 bytes a leaf of a bulk event, in leaf order: its salt, and
  -- its hash, so that a changed row can be named; the leaves' values are the rows themselves, with the 'before' of later changes put back
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, field TEXT NOT NULL CHECK (field IN ('change', 'item_hash', 'reason', 'salts', 'leaves')),
  salt BLOB, value BLOB NOT NULL, PRIMARY KEY (chain, seq, field), FOREIGN KEY (chain, seq) REFERENCES events,
  CHECK (CASE WHEN field IN ('salts', 'leaves') THEN salt IS NULL AND length(value) % 32 = 0 ELSE ifnull(length(salt), 0) = 32 END)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_objects ( -- the history of one item, read from the bodies; an imported row finds its first event by its batch
  object BLOB NOT NULL CHECK (length(object) = 16), chain INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (object, chain, seq), FOREIGN KEY (chain, seq) REFERENCES events
) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoints (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), made_at INTEGER NOT NULL, heads TEXT NOT NULL CHECK (json_valid(heads)),
  root BLOB NOT NULL CHECK (length(root) = 32), signature TEXT, signer_id INTEGER REFERENCES actors, CHECK (signature IS NULL OR signer_id IS NOT NULL)
) STRICT;
CREATE TABLE anchors ( -- an outside witness of a checkpoint; its verdict is recomputed from token and chain at each reading
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), checkpoint_id INTEGER NOT NULL REFERENCES checkpoints,
  kind TEXT NOT NULL CHECK (kind IN ('rfc3161', 'ots', 'printed')), token BLOB, certificates BLOB, authority TEXT, stated_on TEXT,
  CHECK (kind = 'printed' OR token IS NOT NULL)
) STRICT;
CREATE INDEX anchors_checkpoint ON anchors (checkpoint_id);
CREATE TABLE disposals ( -- open until done_at; names every item it removes, each child too
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), reason TEXT NOT NULL CHECK (reason <> ''),
  authority TEXT NOT NULL CHECK (authority <> ''), asked_by INTEGER NOT NULL REFERENCES actors, confirmed_by INTEGER NOT NULL REFERENCES actors,
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, done_at INTEGER, FOREIGN KEY (chain, seq) REFERENCES events
) STRICT;
CREATE TABLE disposal_objects (
  disposal_id INTEGER NOT NULL REFERENCES disposals, object BLOB NOT NULL CHECK (length(object) = 16), PRIMARY KEY (disposal_id, object)
) STRICT, WITHOUT ROWID;
CREATE INDEX disposal_objects_object ON disposal_objects (object);
CREATE VIEW disposable (object) AS SELECT o.object FROM disposals d JOIN disposal_objects o ON o.disposal_id = d.id WHERE d.done_at IS NULL;
CREATE TABLE disposed_leaves ( -- written before the row goes and its salt is zeroed: the other leaves of the event stay provable
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, leaf INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), disposal_id INTEGER NOT NULL REFERENCES disposals,
  PRIMARY KEY (chain, seq, leaf), FOREIGN KEY (chain, seq) REFERENCES events
) STRICT, WITHOUT ROWID;
`;
