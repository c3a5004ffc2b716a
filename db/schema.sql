-- Made from the migrations by a test of theirs, which fails where it differs. Not loaded by the program.
PRAGMA application_id = 1332630115;
PRAGMA user_version = 90;

CREATE TABLE chains (
  chain INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), device BLOB NOT NULL CHECK (length(device) = 16),
  continues_chain INTEGER, continues_seq INTEGER, continues_hash BLOB CHECK (length(continues_hash) = 32),
  FOREIGN KEY (continues_chain, continues_seq) REFERENCES events (chain, seq),
  CHECK ((continues_chain IS NULL) = (continues_seq IS NULL) AND (continues_seq IS NULL) = (continues_hash IS NULL))
) STRICT;
CREATE TRIGGER chains_once BEFORE UPDATE ON chains BEGIN SELECT RAISE(ABORT, 'written once: chains'); END;
CREATE TRIGGER chains_keep BEFORE DELETE ON chains BEGIN SELECT RAISE(ABORT, 'kept: chains'); END;
CREATE TABLE events ( -- body: RFC 8785 bytes; hash = SHA-256("onrecord-custody-v1", LF, body)
  chain INTEGER NOT NULL REFERENCES chains, seq INTEGER NOT NULL CHECK (seq >= 1),
  prev BLOB NOT NULL CHECK (length(prev) = 32), body BLOB NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER events_linked BEFORE INSERT ON events
  WHEN NEW.prev IS NOT CASE NEW.seq WHEN 1 THEN (SELECT ifnull(continues_hash, zeroblob(32)) FROM chains WHERE chain = NEW.chain)
    ELSE (SELECT hash FROM events WHERE chain = NEW.chain AND seq = NEW.seq - 1) END
  BEGIN SELECT RAISE(ABORT, 'custody: prev is not the hash before'); END;
CREATE TRIGGER events_once BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'written once: events'); END;
CREATE TRIGGER events_keep BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'kept: events'); END;
CREATE TABLE payloads ( -- what stands behind the hashes of a body. 'salts', 'leaves': 32 bytes a leaf of a bulk event, in leaf order: its salt, and
  -- its hash, so that a changed row can be named; the leaves' values are the rows themselves, with the 'before' of later changes put back
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, field TEXT NOT NULL CHECK (field IN ('change', 'item_hash', 'reason', 'salts', 'leaves')),
  salt BLOB, value BLOB NOT NULL, PRIMARY KEY (chain, seq, field), FOREIGN KEY (chain, seq) REFERENCES events,
  CHECK (CASE WHEN field IN ('salts', 'leaves') THEN salt IS NULL AND length(value) % 32 = 0 ELSE ifnull(length(salt), 0) = 32 END)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER payloads_once BEFORE UPDATE ON payloads -- but for one zeroed salt of a disposed leaf
  WHEN OLD.field <> 'salts' OR NEW.field <> 'salts' OR NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq
    OR NOT EXISTS (SELECT 1 FROM disposed_leaves l JOIN disposals d ON d.id = l.disposal_id WHERE l.chain = OLD.chain AND l.seq = OLD.seq AND d.done_at IS NULL
      AND length(NEW.value) = length(OLD.value) AND substr(NEW.value, 1, 32 * leaf) = substr(OLD.value, 1, 32 * leaf)
      AND substr(NEW.value, 32 * leaf + 1, 32) = zeroblob(32) AND substr(NEW.value, 32 * leaf + 33) = substr(OLD.value, 32 * leaf + 33))
  BEGIN SELECT RAISE(ABORT, 'custody: payloads are written once'); END;
CREATE TRIGGER payloads_keep BEFORE DELETE ON payloads
  WHEN OLD.field IN ('salts', 'leaves') OR NOT EXISTS (SELECT 1 FROM event_objects WHERE object IN disposable AND chain = OLD.chain AND seq = OLD.seq)
  BEGIN SELECT RAISE(ABORT, 'custody: payloads go by disposal only'); END;
CREATE TABLE event_objects ( -- the history of one item, read from the bodies; an imported row finds its first event by its batch
  object BLOB NOT NULL CHECK (length(object) = 16), chain INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (object, chain, seq), FOREIGN KEY (chain, seq) REFERENCES events
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_objects_once BEFORE UPDATE ON event_objects BEGIN SELECT RAISE(ABORT, 'written once: event_objects'); END;
CREATE TRIGGER event_objects_keep BEFORE DELETE ON event_objects BEGIN SELECT RAISE(ABORT, 'kept: event_objects'); END;
CREATE TABLE checkpoints (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), made_at INTEGER NOT NULL, heads TEXT NOT NULL CHECK (json_valid(heads)),
  root BLOB NOT NULL CHECK (length(root) = 32), signature TEXT, signer_id INTEGER REFERENCES actors, CHECK (signature IS NULL OR signer_id IS NOT NULL)
) STRICT;
CREATE TRIGGER checkpoints_once BEFORE UPDATE OF "uuid", "made_at", "heads", "root" ON checkpoints BEGIN SELECT RAISE(ABORT, 'written once: checkpoints'); END;
CREATE TRIGGER checkpoints_keep BEFORE DELETE ON checkpoints BEGIN SELECT RAISE(ABORT, 'kept: checkpoints'); END;
CREATE TABLE anchors ( -- an outside witness of a checkpoint; its verdict is recomputed from token and chain at each reading
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), checkpoint_id INTEGER NOT NULL REFERENCES checkpoints,
  kind TEXT NOT NULL CHECK (kind IN ('rfc3161', 'ots', 'printed')), token BLOB, certificates BLOB, authority TEXT, stated_on TEXT,
  CHECK (kind = 'printed' OR token IS NOT NULL)
) STRICT;
CREATE INDEX anchors_checkpoint ON anchors (checkpoint_id);
CREATE TRIGGER anchors_once BEFORE UPDATE ON anchors BEGIN SELECT RAISE(ABORT, 'written once: anchors'); END;
CREATE TRIGGER anchors_keep BEFORE DELETE ON anchors BEGIN SELECT RAISE(ABORT, 'kept: anchors'); END;
CREATE TABLE disposals ( -- open until done_at; names every item it removes, each child too
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), reason TEXT NOT NULL CHECK (reason <> ''),
  authority TEXT NOT NULL CHECK (authority <> ''), asked_by INTEGER NOT NULL REFERENCES actors, confirmed_by INTEGER NOT NULL REFERENCES actors,
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, done_at INTEGER, FOREIGN KEY (chain, seq) REFERENCES events
) STRICT;
CREATE TRIGGER disposals_hold BEFORE INSERT ON disposals WHEN (SELECT legal_hold FROM cases) = 1 BEGIN SELECT RAISE(ABORT, 'disposal: legal hold'); END;
CREATE TRIGGER disposals_done BEFORE UPDATE OF done_at ON disposals WHEN OLD.done_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'disposal: it is closed'); END;
CREATE TRIGGER disposals_once BEFORE UPDATE OF "uuid", "reason", "authority", "asked_by", "confirmed_by", "chain", "seq" ON disposals BEGIN SELECT RAISE(ABORT, 'written once: disposals'); END;
CREATE TRIGGER disposals_keep BEFORE DELETE ON disposals BEGIN SELECT RAISE(ABORT, 'kept: disposals'); END;
CREATE TABLE disposal_objects (
  disposal_id INTEGER NOT NULL REFERENCES disposals, object BLOB NOT NULL CHECK (length(object) = 16), PRIMARY KEY (disposal_id, object)
) STRICT, WITHOUT ROWID;
CREATE INDEX disposal_objects_object ON disposal_objects (object);
CREATE TRIGGER disposal_objects_open BEFORE INSERT ON disposal_objects WHEN (SELECT done_at FROM disposals WHERE id = NEW.disposal_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'disposal: it is closed'); END;
CREATE TRIGGER disposal_objects_once BEFORE UPDATE ON disposal_objects BEGIN SELECT RAISE(ABORT, 'written once: disposal_objects'); END;
CREATE TRIGGER disposal_objects_keep BEFORE DELETE ON disposal_objects BEGIN SELECT RAISE(ABORT, 'kept: disposal_objects'); END;
CREATE VIEW disposable (object) AS SELECT o.object FROM disposals d JOIN disposal_objects o ON o.disposal_id = d.id WHERE d.done_at IS NULL;
CREATE TABLE disposed_leaves ( -- written before the row goes and its salt is zeroed: the other leaves of the event stay provable
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, leaf INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), disposal_id INTEGER NOT NULL REFERENCES disposals,
  PRIMARY KEY (chain, seq, leaf), FOREIGN KEY (chain, seq) REFERENCES events
) STRICT, WITHOUT ROWID;
CREATE TRIGGER disposed_leaves_own BEFORE INSERT ON disposed_leaves
  WHEN NOT EXISTS (SELECT 1 FROM import_batches b JOIN statements s ON s.id = b.first_id + NEW.leaf
    WHERE b.chain = NEW.chain AND b.seq = NEW.seq AND NEW.leaf < b.leaves AND s.import_row IS NOT NULL AND s.uuid IN disposable)
  BEGIN SELECT RAISE(ABORT, 'disposal: no such leaf in an open disposal'); END;
CREATE TRIGGER disposed_leaves_once BEFORE UPDATE ON disposed_leaves BEGIN SELECT RAISE(ABORT, 'written once: disposed_leaves'); END;
CREATE TRIGGER disposed_leaves_keep BEFORE DELETE ON disposed_leaves BEGIN SELECT RAISE(ABORT, 'kept: disposed_leaves'); END;
CREATE TABLE cases (
  id INTEGER PRIMARY KEY CHECK (id = 1), uuid BLOB NOT NULL CHECK (length(uuid) = 16), title TEXT NOT NULL CHECK (title <> ''), reference TEXT, description TEXT,
  zone TEXT NOT NULL, purpose TEXT, legal_basis TEXT, retention_on TEXT, legal_hold INTEGER NOT NULL DEFAULT 0 CHECK (legal_hold IN (0, 1))
) STRICT;
CREATE TRIGGER cases_keep BEFORE DELETE ON cases BEGIN SELECT RAISE(ABORT, 'kept: cases'); END;
CREATE TABLE actors (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), name TEXT NOT NULL CHECK (name <> ''), role TEXT, signing_key TEXT,
  verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1) AND (verified = 0 OR signing_key IS NOT NULL))
) STRICT;
CREATE TRIGGER actors_keep BEFORE DELETE ON actors WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: actors'); END;
CREATE TABLE subjects (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('public-figure', 'body', 'private-person', 'minor')), role TEXT, note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> '')
, same_as_id INTEGER REFERENCES subjects CHECK (same_as_id <> id), same_as_reason TEXT CHECK (same_as_reason IS NOT '' AND (same_as_reason IS NULL) = (same_as_id IS NULL))) STRICT;
CREATE INDEX subjects_same_as ON subjects (same_as_id) WHERE same_as_id IS NOT NULL;
CREATE TRIGGER subjects_keep BEFORE DELETE ON subjects WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: subjects'); END;
CREATE TABLE names (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), subject_id INTEGER NOT NULL REFERENCES subjects,
  text TEXT NOT NULL CHECK (text <> ''), lang TEXT, script TEXT, kind TEXT NOT NULL CHECK (kind IN ('main', 'alias', 'transliteration'))
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE INDEX names_subject ON names (subject_id);
CREATE UNIQUE INDEX names_main ON names (subject_id, ifnull(lang, '')) WHERE kind = 'main' AND set_aside_reason IS NULL;
CREATE TRIGGER names_once BEFORE UPDATE OF "uuid", "subject_id", "text" ON names BEGIN SELECT RAISE(ABORT, 'written once: names'); END;
CREATE TRIGGER names_keep BEFORE DELETE ON names WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: names'); END;
CREATE TABLE accounts ( -- platform 'unknown' is allowed; a handle may be unknown too and is never guessed
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), subject_id INTEGER REFERENCES subjects,
  platform TEXT NOT NULL CHECK (platform <> ''), platform_user_id TEXT, url TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> '')
, same_as_id INTEGER REFERENCES accounts CHECK (same_as_id <> id), same_as_reason TEXT CHECK (same_as_reason IS NOT '' AND (same_as_reason IS NULL) = (same_as_id IS NULL))) STRICT;
CREATE UNIQUE INDEX accounts_platform_user ON accounts (platform, platform_user_id) WHERE platform_user_id IS NOT NULL AND set_aside_reason IS NULL;
CREATE INDEX accounts_subject ON accounts (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX accounts_same_as ON accounts (same_as_id) WHERE same_as_id IS NOT NULL;
CREATE TRIGGER accounts_keep BEFORE DELETE ON accounts WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: accounts'); END;
CREATE TABLE handle_periods (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), account_id INTEGER NOT NULL REFERENCES accounts,
  handle TEXT, display_name TEXT, from_on TEXT, until_on TEXT, source_id INTEGER REFERENCES sources
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE INDEX handle_periods_account ON handle_periods (account_id);
CREATE INDEX handle_periods_handle ON handle_periods (handle COLLATE NOCASE) WHERE handle IS NOT NULL;
CREATE TRIGGER handle_periods_once BEFORE UPDATE OF "uuid", "account_id", "handle", "display_name", "source_id" ON handle_periods BEGIN SELECT RAISE(ABORT, 'written once: handle_periods'); END;
CREATE TRIGGER handle_periods_keep BEFORE DELETE ON handle_periods WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: handle_periods'); END;
CREATE TABLE account_status_observations (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), account_id INTEGER NOT NULL REFERENCES accounts,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'withheld', 'deleted', 'protected', 'unknown')), country TEXT, note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK (status <> 'withheld' OR country IS NOT NULL)
) STRICT;
CREATE INDEX account_status_observations_account ON account_status_observations (account_id);
CREATE TRIGGER account_status_observations_once BEFORE UPDATE OF "uuid", "account_id", "status", "country" ON account_status_observations BEGIN SELECT RAISE(ABORT, 'written once: account_status_observations'); END;
CREATE TRIGGER account_status_observations_keep BEFORE DELETE ON account_status_observations WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: account_status_observations'); END;
CREATE TABLE imports (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), capture_id INTEGER REFERENCES captures, -- the file as received
  format TEXT NOT NULL, encoding TEXT, zone TEXT, declared INTEGER, read INTEGER NOT NULL, added INTEGER NOT NULL, duplicates INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER imports_once BEFORE UPDATE OF "uuid", "capture_id", "format", "encoding", "zone" ON imports BEGIN SELECT RAISE(ABORT, 'written once: imports'); END;
CREATE TRIGGER imports_keep BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'kept: imports'); END;
CREATE TABLE import_batches ( -- the statements under one event: leaf k is the statement first_id + k. Inserted last: its trigger tallies them
  first_id INTEGER PRIMARY KEY, leaves INTEGER NOT NULL CHECK (leaves BETWEEN 1 AND 1000), import_id INTEGER NOT NULL REFERENCES imports,
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, UNIQUE (chain, seq), FOREIGN KEY (chain, seq) REFERENCES events
) STRICT;
CREATE INDEX import_batches_import ON import_batches (import_id);
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
CREATE TRIGGER import_batches_once BEFORE UPDATE ON import_batches BEGIN SELECT RAISE(ABORT, 'written once: import_batches'); END;
CREATE TRIGGER import_batches_keep BEFORE DELETE ON import_batches BEGIN SELECT RAISE(ABORT, 'kept: import_batches'); END;
CREATE TABLE statements (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 67108863), uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  account_id INTEGER REFERENCES accounts, speaker_id INTEGER REFERENCES subjects,
  kind TEXT NOT NULL CHECK (kind IN ('post', 'reply', 'repost', 'quote', 'speech', 'interview', 'image-text', 'video')),
  native_id TEXT CHECK (native_id <> ''), url TEXT, thread_native_id TEXT, parent_id INTEGER REFERENCES statements,
  lang TEXT, direction TEXT CHECK (direction IN ('ltr', 'rtl')), context TEXT, stance TEXT CHECK (stance IN ('defence', 'context')), -- NULL: neither
  state TEXT CHECK (state IN ('inbox', 'draft', 'review', 'returned', 'accepted')), -- NULL: on record, not taken up (what an import adds)
  sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)), graphic INTEGER NOT NULL DEFAULT 0 CHECK (graphic IN (0, 1)),
  privileged INTEGER NOT NULL DEFAULT 0 CHECK (privileged IN (0, 1)),
  version_id INTEGER REFERENCES statement_versions, -- the wording shown; NULL where the original wasn't seen: then the chosen rendering is
  import_row INTEGER CHECK (import_row > 0), -- record of the imported file; which import, event and leaf: import_batches by id
  -- where it stands in the chronology: derived from the chosen date by core/, written only by db/ (core/domain/chronology.ts)
  sort_key INTEGER NOT NULL, tie INTEGER NOT NULL, -- the total order; tie may exceed 2^53: read it as text
  period INTEGER NOT NULL CHECK (period % 100 BETWEEN 0 AND 12), -- yyyymm; yyyy00 = within a year; 0 = neither
  grain INTEGER NOT NULL CHECK (grain BETWEEN 0 AND 3), -- 0 day or finer, 1 coarser, 2 open start or end, 3 undated
  set_aside_reason TEXT CHECK (set_aside_reason <> ''), set_aside INTEGER NOT NULL GENERATED ALWAYS AS (set_aside_reason IS NOT NULL) VIRTUAL,
  -- rowid in words and grams: minute × 2^26 + id; in time order, coarse, never shown, never a cursor; place & 67108863 is the id
  place INTEGER NOT NULL GENERATED ALWAYS AS ((sort_key - (sort_key % 960000 + 960000) % 960000) / 960000 * 67108864 + id) VIRTUAL,
  CHECK (account_id IS NOT NULL OR speaker_id IS NOT NULL), CHECK ((sort_key = -8000000000000000) = (grain = 3))
) STRICT;
CREATE UNIQUE INDEX statements_chronology ON statements (set_aside, sort_key, tie);
CREATE INDEX statements_account ON statements (account_id, set_aside, sort_key, tie);
CREATE INDEX statements_native ON statements (native_id, account_id) WHERE native_id IS NOT NULL;
CREATE INDEX statements_waiting ON statements (state, sort_key, tie) WHERE state <> 'accepted' AND set_aside_reason IS NULL;
CREATE INDEX statements_vague ON statements (set_aside, sort_key, tie) WHERE grain <> 0;
CREATE INDEX statements_speaker ON statements (speaker_id, set_aside, sort_key, tie) WHERE speaker_id IS NOT NULL;
CREATE INDEX statements_parent ON statements (parent_id) WHERE parent_id IS NOT NULL;
CREATE TRIGGER statements_moved AFTER UPDATE OF sort_key, tie, set_aside_reason, account_id ON statements BEGIN
  UPDATE statement_tags SET set_aside = NEW.set_aside, sort_key = NEW.sort_key, tie = NEW.tie WHERE statement_id = NEW.id;
  UPDATE statement_clauses SET account_id = NEW.account_id, set_aside = NEW.set_aside, sort_key = NEW.sort_key, tie = NEW.tie WHERE statement_id = NEW.id;
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
CREATE TRIGGER statements_once BEFORE UPDATE OF "id", "uuid", "import_row" ON statements BEGIN SELECT RAISE(ABORT, 'written once: statements'); END;
CREATE TRIGGER statements_keep BEFORE DELETE ON statements WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: statements'); END;
CREATE TABLE statement_versions ( -- wordings of the original itself, as seen or imported (edits); words known from others are renderings
  -- deferred on this side of the circle: it has an index, so the check at each insert is a seek (the other side would be a scan)
  id INTEGER PRIMARY KEY, statement_id INTEGER NOT NULL REFERENCES statements DEFERRABLE INITIALLY DEFERRED, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  text TEXT NOT NULL, raw BLOB, raw_encoding TEXT, note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''), UNIQUE (statement_id, uuid), CHECK ((raw IS NULL) = (raw_encoding IS NULL))
) STRICT;
CREATE TRIGGER statement_versions_keep BEFORE DELETE ON statement_versions WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: statement_versions'); END;
CREATE TRIGGER statement_versions_once BEFORE UPDATE OF "id", "statement_id", "uuid", "text", "raw", "raw_encoding", "note" ON statement_versions
  BEGIN SELECT RAISE(ABORT, 'written once: statement_versions'); END;
CREATE TABLE renderings (
  id INTEGER PRIMARY KEY, statement_id INTEGER NOT NULL REFERENCES statements, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  version_id INTEGER REFERENCES statement_versions, -- what it renders, where that was seen
  text TEXT NOT NULL, raw BLOB, raw_encoding TEXT, lang TEXT NOT NULL, made_by TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('verbatim', 'official-translation', 'human-translation', 'machine-translation', 'back-translation',
    'press-quotation', 'paraphrase', 'excerpt')),
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'checked', 'rejected')),
  chosen INTEGER CHECK (chosen = 1), chosen_reason TEXT, chosen_by INTEGER REFERENCES actors, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  UNIQUE (statement_id, chosen), CHECK ((raw IS NULL) = (raw_encoding IS NULL)),
  CHECK (chosen IS NULL OR (ifnull(chosen_reason, '') <> '' AND chosen_by IS NOT NULL AND set_aside_reason IS NULL AND status <> 'rejected'))
) STRICT;
CREATE TRIGGER renderings_once BEFORE UPDATE OF "uuid", "statement_id", "version_id", "text", "raw", "raw_encoding", "lang", "kind" ON renderings BEGIN SELECT RAISE(ABORT, 'written once: renderings'); END;
CREATE TRIGGER renderings_keep BEFORE DELETE ON renderings WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: renderings'); END;
CREATE TABLE statement_status_observations (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), statement_id INTEGER NOT NULL REFERENCES statements,
  status TEXT NOT NULL CHECK (status IN ('live', 'labelled', 'removed', 'withheld', 'unknown')), country TEXT, note TEXT
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE INDEX statement_status_observations_statement ON statement_status_observations (statement_id);
CREATE TRIGGER statement_status_observations_once BEFORE UPDATE OF "uuid", "statement_id", "status", "country" ON statement_status_observations BEGIN SELECT RAISE(ABORT, 'written once: statement_status_observations'); END;
CREATE TRIGGER statement_status_observations_keep BEFORE DELETE ON statement_status_observations WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: statement_status_observations'); END;
CREATE TABLE statement_relations ( -- from … is a defence of, context of, … to
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), from_id INTEGER NOT NULL REFERENCES statements,
  to_id INTEGER NOT NULL REFERENCES statements,
  kind TEXT NOT NULL CHECK (kind IN ('defence-of', 'context-of', 'same-words', 'replies-to', 'repeats')), note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK (from_id <> to_id), UNIQUE (from_id, to_id, kind)
) STRICT;
CREATE INDEX statement_relations_to ON statement_relations (to_id);
CREATE TRIGGER statement_relations_once BEFORE UPDATE OF "uuid", "from_id", "to_id", "kind" ON statement_relations BEGIN SELECT RAISE(ABORT, 'written once: statement_relations'); END;
CREATE TRIGGER statement_relations_keep BEFORE DELETE ON statement_relations WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: statement_relations'); END;
CREATE TABLE asserted_dates ( -- one claim of when, about exactly one thing. edtf NULL: not resolved ("last week"), never made finer by the program
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  statement_id INTEGER REFERENCES statements, version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings,
  source_id INTEGER REFERENCES sources, account_status_id INTEGER REFERENCES account_status_observations,
  statement_status_id INTEGER REFERENCES statement_status_observations, request_id INTEGER REFERENCES requests, response_event_id INTEGER REFERENCES response_events,
  edtf TEXT, zone TEXT, -- zone: an IANA name; an offset as given stays in edtf; never both
  displayed TEXT, -- as shown; NULL: edtf is what was shown
  asserted_by TEXT, method TEXT NOT NULL CHECK (method IN ('displayed', 'post-id', 'archive', 'press', 'person', 'file', 'derived')),
  sort_key INTEGER NOT NULL, chosen INTEGER CHECK (chosen = 1), chosen_reason TEXT, chosen_by INTEGER REFERENCES actors, set_aside_reason TEXT CHECK (set_aside_reason IS NULL OR (set_aside_reason <> '' AND chosen IS NULL)),
  CHECK ((statement_id IS NOT NULL) + (version_id IS NOT NULL) + (rendering_id IS NOT NULL) + (source_id IS NOT NULL) + (account_status_id IS NOT NULL)
    + (statement_status_id IS NOT NULL) + (request_id IS NOT NULL) + (response_event_id IS NOT NULL) = 1),
  CHECK (edtf IS NOT NULL OR (displayed IS NOT NULL AND sort_key = -8000000000000000)),
  CHECK (zone IS NULL OR (edtf IS NOT NULL AND edtf NOT GLOB '*T*Z*' AND edtf NOT GLOB '*T*[+-][0-9][0-9]:[0-9][0-9]*')),
  CHECK (edtf NOT GLOB '[[]*[]]?*'), CHECK (chosen IS NULL OR ifnull(chosen_reason, '') <> '')
) STRICT;
CREATE UNIQUE INDEX asserted_dates_statement ON asserted_dates (statement_id, chosen) WHERE statement_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_version ON asserted_dates (version_id, chosen) WHERE version_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_rendering ON asserted_dates (rendering_id, chosen) WHERE rendering_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_source ON asserted_dates (source_id, chosen) WHERE source_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_account_status ON asserted_dates (account_status_id, chosen) WHERE account_status_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_statement_status ON asserted_dates (statement_status_id, chosen) WHERE statement_status_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_request ON asserted_dates (request_id, chosen) WHERE request_id IS NOT NULL;
CREATE UNIQUE INDEX asserted_dates_response ON asserted_dates (response_event_id, chosen) WHERE response_event_id IS NOT NULL;
CREATE INDEX asserted_dates_happenings ON asserted_dates (sort_key, uuid)
  WHERE chosen = 1 AND statement_id IS NULL AND source_id IS NULL AND version_id IS NULL AND rendering_id IS NULL;
CREATE TRIGGER asserted_dates_once BEFORE UPDATE OF "uuid", "statement_id", "version_id", "rendering_id", "source_id", "account_status_id", "statement_status_id", "request_id", "response_event_id", "edtf", "zone", "displayed", "asserted_by", "method" ON asserted_dates BEGIN SELECT RAISE(ABORT, 'written once: asserted_dates'); END;
CREATE TRIGGER asserted_dates_keep BEFORE DELETE ON asserted_dates WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: asserted_dates'); END;
CREATE TABLE sources ( -- published when: asserted_dates
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('article', 'embed', 'post', 'archive', 'book', 'broadcast', 'official-record', 'letter', 'file', 'person', 'other')),
  url TEXT, archive_url TEXT, title TEXT, author TEXT, publisher TEXT, accessed_on TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE TRIGGER sources_once BEFORE UPDATE OF "uuid" ON sources BEGIN SELECT RAISE(ABORT, 'written once: sources'); END;
CREATE TRIGGER sources_keep BEFORE DELETE ON sources WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: sources'); END;
CREATE TABLE blobs ( -- the bytes lie in blobs/; name = HMAC, so nothing on disk shows sha256
  id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32), bytes INTEGER NOT NULL CHECK (bytes >= 0), type TEXT NOT NULL, disposed_at INTEGER
) STRICT;
CREATE TRIGGER blobs_once BEFORE UPDATE OF "sha256", "bytes" ON blobs BEGIN SELECT RAISE(ABORT, 'written once: blobs'); END;
CREATE TRIGGER blobs_keep BEFORE DELETE ON blobs BEGIN SELECT RAISE(ABORT, 'kept: blobs'); END;
CREATE TABLE captures (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), blob_id INTEGER NOT NULL REFERENCES blobs,
  nature TEXT NOT NULL CHECK (nature IN ('capture', 'transcript', 'document')), file_name TEXT, original_path TEXT, file_modified_at INTEGER,
  container_id INTEGER REFERENCES captures, path_in_container TEXT, sequence INTEGER, -- sequence: order within a burst
  requested_url TEXT, final_url TEXT, collected_on TEXT, collected_zone TEXT, collector_id INTEGER REFERENCES actors,
  tool TEXT, tool_version TEXT, method TEXT, environment TEXT, received_from TEXT, proves TEXT, proves_not TEXT, recorded_at INTEGER NOT NULL,
  sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1)), graphic INTEGER NOT NULL DEFAULT 0 CHECK (graphic IN (0, 1)),
  privileged INTEGER NOT NULL DEFAULT 0 CHECK (privileged IN (0, 1)), perceptual_hash INTEGER, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((container_id IS NULL) = (path_in_container IS NULL))
) STRICT;
CREATE INDEX captures_blob ON captures (blob_id);
CREATE INDEX captures_recorded ON captures (recorded_at, id) WHERE set_aside_reason IS NULL;
CREATE INDEX captures_container ON captures (container_id) WHERE container_id IS NOT NULL;
CREATE TRIGGER captures_once BEFORE UPDATE OF "uuid", "blob_id", "nature", "file_name", "original_path", "file_modified_at", "container_id", "path_in_container", "requested_url", "final_url", "collected_on", "recorded_at" ON captures BEGIN SELECT RAISE(ABORT, 'written once: captures'); END;
CREATE TRIGGER captures_keep BEFORE DELETE ON captures WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: captures'); END;
CREATE TABLE derivatives ( -- a correction (OCR put right by hand) names what it corrects; both are kept
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), capture_id INTEGER NOT NULL REFERENCES captures,
  kind TEXT NOT NULL CHECK (kind IN ('thumbnail', 'raster', 'crop', 'redacted', 'text', 'ocr', 'correction', 'transcript', 'metadata')),
  blob_id INTEGER REFERENCES blobs, text TEXT, boxes TEXT CHECK (json_valid(boxes)), lang TEXT, corrects_id INTEGER REFERENCES derivatives,
  tool TEXT NOT NULL, made_at INTEGER NOT NULL, CHECK (blob_id IS NOT NULL OR text IS NOT NULL), CHECK ((kind = 'correction') = (corrects_id IS NOT NULL))
) STRICT;
CREATE INDEX derivatives_capture ON derivatives (capture_id);
CREATE TRIGGER derivatives_once BEFORE UPDATE OF "uuid", "capture_id", "kind", "blob_id", "text", "boxes", "corrects_id" ON derivatives BEGIN SELECT RAISE(ABORT, 'written once: derivatives'); END;
CREATE TRIGGER derivatives_keep BEFORE DELETE ON derivatives WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: derivatives'); END;
CREATE TABLE annotations (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  capture_id INTEGER REFERENCES captures, version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'redaction', 'highlight')), region TEXT CHECK (json_valid(region)), start INTEGER, "end" INTEGER, note TEXT,
  author_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((capture_id IS NOT NULL) + (version_id IS NOT NULL) + (rendering_id IS NOT NULL) = 1),
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end"))), CHECK (region IS NOT NULL OR start IS NOT NULL)
) STRICT;
CREATE INDEX annotations_on ON annotations (capture_id, version_id, rendering_id);
CREATE TRIGGER annotations_once BEFORE UPDATE OF "uuid", "capture_id", "version_id", "rendering_id", "kind", "region", "start", "end", "author_id" ON annotations BEGIN SELECT RAISE(ABORT, 'written once: annotations'); END;
CREATE TRIGGER annotations_keep BEFORE DELETE ON annotations WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: annotations'); END;
CREATE TABLE policies (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), platform TEXT NOT NULL, title TEXT NOT NULL, url TEXT, lang TEXT NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  UNIQUE (platform, title, lang)
) STRICT;
CREATE TRIGGER policies_keep BEFORE DELETE ON policies WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: policies'); END;
CREATE TABLE policy_texts ( -- each distinct text once; sha256 is of its UTF-8
  id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32), text TEXT NOT NULL
) STRICT;
CREATE TRIGGER policy_texts_once BEFORE UPDATE ON policy_texts BEGIN SELECT RAISE(ABORT, 'written once: policy_texts'); END;
CREATE TRIGGER policy_texts_keep BEFORE DELETE ON policy_texts BEGIN SELECT RAISE(ABORT, 'kept: policy_texts'); END;
CREATE TABLE policy_versions ( -- capture_id: the bytes as received. effective_on: as stated by the platform, else NULL
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), policy_id INTEGER NOT NULL REFERENCES policies,
  text_id INTEGER NOT NULL REFERENCES policy_texts, capture_id INTEGER REFERENCES captures, change TEXT NOT NULL CHECK (change IN ('content', 'technical', 'repeat')),
  effective_on TEXT, registrar TEXT, registrar_ref TEXT, licence TEXT, sort_key INTEGER NOT NULL
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE INDEX policy_versions_time ON policy_versions (policy_id, sort_key, id);
CREATE TRIGGER policy_versions_once BEFORE UPDATE OF "uuid", "policy_id", "text_id", "capture_id", "effective_on", "registrar", "registrar_ref" ON policy_versions BEGIN SELECT RAISE(ABORT, 'written once: policy_versions'); END;
CREATE TRIGGER policy_versions_keep BEFORE DELETE ON policy_versions WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: policy_versions'); END;
CREATE TABLE sightings ( -- continuous: watched without a gap from here until the next version's first sighting
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), version_id INTEGER NOT NULL REFERENCES policy_versions,
  first_seen TEXT NOT NULL, first_key INTEGER NOT NULL, last_seen TEXT NOT NULL, last_key INTEGER NOT NULL CHECK (last_key >= first_key),
  continuous INTEGER NOT NULL DEFAULT 0 CHECK (continuous IN (0, 1)), source_id INTEGER REFERENCES sources
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE INDEX sightings_time ON sightings (version_id, first_key, last_key);
CREATE INDEX sightings_happenings ON sightings (first_key, uuid);
CREATE TRIGGER sightings_once BEFORE UPDATE OF "uuid", "version_id", "first_seen", "last_seen", "continuous", "source_id" ON sightings BEGIN SELECT RAISE(ABORT, 'written once: sightings'); END;
CREATE TRIGGER sightings_keep BEFORE DELETE ON sightings WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: sightings'); END;
CREATE TABLE clause_lines ( -- one clause through all versions of its policy; filters and checklists hang on it
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), policy_id INTEGER NOT NULL REFERENCES policies, label TEXT
) STRICT;
CREATE TRIGGER clause_lines_keep BEFORE DELETE ON clause_lines WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: clause_lines'); END;
CREATE TABLE clauses ( -- text = the policy text's [start, end), copied; a check compares every row with its slice
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), text_id INTEGER NOT NULL REFERENCES policy_texts,
  line_id INTEGER NOT NULL REFERENCES clause_lines,
  position INTEGER NOT NULL, path TEXT NOT NULL, number TEXT, kind TEXT NOT NULL CHECK (kind IN ('prohibition', 'exception', 'enforcement', 'definition', 'scope', 'other')),
  text TEXT NOT NULL, start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" > start), set_aside_reason TEXT CHECK (set_aside_reason <> ''), UNIQUE (text_id, position)
) STRICT;
CREATE INDEX clauses_line ON clauses (line_id);
CREATE TRIGGER clauses_lined AFTER UPDATE OF line_id ON clauses BEGIN -- a lineage decided later
  DELETE FROM statement_clauses WHERE line_id IN (OLD.line_id, NEW.line_id);
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE line_id IN (OLD.line_id, NEW.line_id);
END;
CREATE TRIGGER clauses_once BEFORE UPDATE OF "uuid", "text_id", "position", "text", "start", "end" ON clauses BEGIN SELECT RAISE(ABORT, 'written once: clauses'); END;
CREATE TRIGGER clauses_keep BEFORE DELETE ON clauses WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: clauses'); END;
CREATE TABLE clause_lineage ( -- decided_by NULL: proposed by the program
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), from_clause INTEGER REFERENCES clauses, to_clause INTEGER REFERENCES clauses,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'moved', 'renamed', 'altered', 'split', 'merged', 'gone', 'back')),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1), decided_by INTEGER REFERENCES actors,
  CHECK (from_clause IS NOT NULL AND (to_clause IS NULL) = (kind = 'gone')), UNIQUE (from_clause, to_clause)
) STRICT;
CREATE INDEX clause_lineage_to ON clause_lineage (to_clause);
CREATE TRIGGER clause_lineage_once BEFORE UPDATE OF "uuid", "from_clause", "to_clause" ON clause_lineage BEGIN SELECT RAISE(ABORT, 'written once: clause_lineage'); END;
CREATE TRIGGER clause_lineage_keep BEFORE DELETE ON clause_lineage WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: clause_lineage'); END;
CREATE TABLE clause_bearings ( -- exception radar: this exception bears on that clause
  clause_id INTEGER NOT NULL REFERENCES clauses, exception_id INTEGER NOT NULL REFERENCES clauses, PRIMARY KEY (clause_id, exception_id),
  CHECK (clause_id <> exception_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE clause_elements ( -- the checklist of a clause
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), line_id INTEGER NOT NULL REFERENCES clause_lines,
  position INTEGER NOT NULL, element TEXT NOT NULL CHECK (element <> ''), set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE UNIQUE INDEX clause_elements_position ON clause_elements (line_id, position) WHERE set_aside_reason IS NULL;
CREATE TRIGGER clause_elements_keep BEFORE DELETE ON clause_elements WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: clause_elements'); END;
CREATE TABLE policy_quotations ( -- a policy as somebody else quotes it
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), source_id INTEGER REFERENCES sources, request_id INTEGER REFERENCES requests,
  statement_id INTEGER REFERENCES statements, text TEXT NOT NULL CHECK (text <> ''), lang TEXT NOT NULL, policy_id INTEGER REFERENCES policies,
  claimed_on TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''), CHECK ((source_id IS NOT NULL) + (request_id IS NOT NULL) + (statement_id IS NOT NULL) = 1)
) STRICT;
CREATE TRIGGER policy_quotations_once BEFORE UPDATE OF "uuid", "source_id", "request_id", "statement_id", "text", "lang", "claimed_on" ON policy_quotations BEGIN SELECT RAISE(ABORT, 'written once: policy_quotations'); END;
CREATE TRIGGER policy_quotations_keep BEFORE DELETE ON policy_quotations WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: policy_quotations'); END;
CREATE TABLE clause_links (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), statement_id INTEGER NOT NULL REFERENCES statements,
  clause_id INTEGER NOT NULL REFERENCES clauses, policy_version_id INTEGER NOT NULL REFERENCES policy_versions,
  rationale TEXT NOT NULL CHECK (rationale <> ''), counter TEXT, strength INTEGER CHECK (strength BETWEEN 1 AND 5),
  author_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  reviewer_id INTEGER REFERENCES actors, decision TEXT CHECK (decision IN ('accepted', 'returned', 'rejected')), CHECK ((decision IS NULL) = (reviewer_id IS NULL))
) STRICT;
CREATE INDEX clause_links_statement ON clause_links (statement_id);
CREATE INDEX clause_links_clause ON clause_links (clause_id);
CREATE TRIGGER clause_links_text BEFORE INSERT ON clause_links
  WHEN (SELECT text_id FROM clauses WHERE id = NEW.clause_id) IS NOT (SELECT text_id FROM policy_versions WHERE id = NEW.policy_version_id)
  BEGIN SELECT RAISE(ABORT, 'link: the clause is not in that version'); END;
CREATE TRIGGER clause_links_added AFTER INSERT ON clause_links BEGIN
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE statement_id = NEW.statement_id;
END;
CREATE TRIGGER clause_links_changed AFTER UPDATE OF set_aside_reason ON clause_links BEGIN
  DELETE FROM statement_clauses WHERE statement_id = NEW.statement_id;
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE statement_id = NEW.statement_id;
END;
CREATE TRIGGER clause_links_gone AFTER DELETE ON clause_links BEGIN -- disposal
  DELETE FROM statement_clauses WHERE statement_id = OLD.statement_id;
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE statement_id = OLD.statement_id;
END;
CREATE TRIGGER clause_links_once BEFORE UPDATE OF "uuid", "statement_id", "clause_id", "policy_version_id", "author_id", "made_at" ON clause_links BEGIN SELECT RAISE(ABORT, 'written once: clause_links'); END;
CREATE TRIGGER clause_links_keep BEFORE DELETE ON clause_links WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: clause_links'); END;
CREATE TABLE clause_link_spans ( -- words of a version or rendering, a region of a capture, or both at once (a poster); clause side: words of the clause
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), link_id INTEGER NOT NULL REFERENCES clause_links,
  side TEXT NOT NULL CHECK (side IN ('statement', 'clause')),
  version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings, start INTEGER, "end" INTEGER, exact TEXT,
  capture_id INTEGER REFERENCES captures, region TEXT CHECK (json_valid(region)), set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((capture_id IS NULL) = (region IS NULL)),
  CHECK ((exact IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end"))),
  CHECK (CASE side WHEN 'clause' THEN version_id IS NULL AND rendering_id IS NULL AND region IS NULL AND exact IS NOT NULL
    ELSE (version_id IS NOT NULL) + (rendering_id IS NOT NULL) = (exact IS NOT NULL) AND (exact IS NOT NULL OR region IS NOT NULL) END)
) STRICT;
CREATE INDEX clause_link_spans_link ON clause_link_spans (link_id);
CREATE TRIGGER clause_link_spans_own BEFORE INSERT ON clause_link_spans
  WHEN ifnull((SELECT statement_id FROM statement_versions WHERE id = NEW.version_id), (SELECT statement_id FROM renderings WHERE id = NEW.rendering_id))
    <> (SELECT statement_id FROM clause_links WHERE id = NEW.link_id)
  BEGIN SELECT RAISE(ABORT, 'span: words of another statement'); END;
CREATE TRIGGER clause_link_spans_once BEFORE UPDATE OF "uuid", "link_id", "side", "version_id", "rendering_id", "start", "end", "exact", "capture_id", "region" ON clause_link_spans BEGIN SELECT RAISE(ABORT, 'written once: clause_link_spans'); END;
CREATE TRIGGER clause_link_spans_keep BEFORE DELETE ON clause_link_spans WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: clause_link_spans'); END;
CREATE TABLE clause_link_elements ( -- finding NULL: not yet found
  link_id INTEGER NOT NULL REFERENCES clause_links, element_id INTEGER NOT NULL REFERENCES clause_elements,
  finding TEXT CHECK (finding IN ('met', 'arguable', 'unmet')), note TEXT, PRIMARY KEY (link_id, element_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE clause_link_exceptions (
  link_id INTEGER NOT NULL REFERENCES clause_links, exception_id INTEGER NOT NULL REFERENCES clauses, applies TEXT NOT NULL CHECK (applies IN ('yes', 'no', 'arguable')),
  answer TEXT NOT NULL CHECK (answer <> ''), PRIMARY KEY (link_id, exception_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tags (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), name TEXT NOT NULL UNIQUE CHECK (name <> ''), colour TEXT) STRICT;
CREATE TABLE statement_tags (
  tag_id INTEGER NOT NULL REFERENCES tags, set_aside INTEGER NOT NULL, sort_key INTEGER NOT NULL, tie INTEGER NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statements,
  PRIMARY KEY (tag_id, set_aside, sort_key, tie, statement_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX statement_tags_statement ON statement_tags (statement_id, tag_id);
CREATE TABLE statement_clauses ( -- distinct (clause line, statement) of the links that stand
  line_id INTEGER NOT NULL REFERENCES clause_lines, account_id INTEGER, set_aside INTEGER NOT NULL, sort_key INTEGER NOT NULL, tie INTEGER NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statements, PRIMARY KEY (line_id, set_aside, sort_key, tie, statement_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX statement_clauses_statement ON statement_clauses (statement_id, line_id);
CREATE INDEX statement_clauses_account ON statement_clauses (line_id, account_id, set_aside, sort_key, tie);
CREATE VIEW standing_links (line_id, account_id, set_aside, sort_key, tie, statement_id) AS
  SELECT c.line_id, s.account_id, s.set_aside, s.sort_key, s.tie, s.id FROM clause_links l JOIN clauses c ON c.id = l.clause_id JOIN statements s ON s.id = l.statement_id
  WHERE l.set_aside_reason IS NULL;
CREATE TABLE bookmarks ( -- a person's star, question or to-do on any item
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  object_type TEXT NOT NULL CHECK (object_type IN ('statement', 'capture', 'source', 'clause', 'clause-link', 'request')),
  object BLOB NOT NULL CHECK (length(object) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('star', 'question', 'todo')), note TEXT, actor_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, cleared_at INTEGER
) STRICT;
CREATE INDEX bookmarks_object ON bookmarks (object) WHERE cleared_at IS NULL;
CREATE TABLE saved_filters (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  filter TEXT NOT NULL CHECK (json_valid(filter)), actor_id INTEGER REFERENCES actors
) STRICT;
CREATE TABLE requests ( -- ours (with its edition) or somebody else's; sent when: asserted_dates
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), platform TEXT NOT NULL, channel TEXT NOT NULL,
  requested_by TEXT NOT NULL CHECK (requested_by <> ''), addressee TEXT, asked TEXT NOT NULL CHECK (asked <> ''), reference TEXT,
  edition_id INTEGER REFERENCES editions, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE TRIGGER requests_once BEFORE UPDATE OF "uuid", "requested_by", "asked" ON requests BEGIN SELECT RAISE(ABORT, 'written once: requests'); END;
CREATE TRIGGER requests_keep BEFORE DELETE ON requests WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: requests'); END;
CREATE TABLE request_accounts (
  request_id INTEGER NOT NULL REFERENCES requests, account_id INTEGER NOT NULL REFERENCES accounts, PRIMARY KEY (request_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE response_events ( -- silence is no row: it is computed
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), request_id INTEGER NOT NULL REFERENCES requests,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'answer', 'decision', 'redress', 'status-check')), form TEXT CHECK (form IN ('written', 'oral', 'automated')),
  toward TEXT NOT NULL CHECK (toward IN ('requester', 'third-party', 'public')), respondent TEXT, outcome TEXT, text TEXT
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE INDEX response_events_request ON response_events (request_id);
CREATE TRIGGER response_events_once BEFORE UPDATE OF "uuid", "request_id", "kind", "form", "toward", "respondent", "outcome", "text" ON response_events BEGIN SELECT RAISE(ABORT, 'written once: response_events'); END;
CREATE TRIGGER response_events_keep BEFORE DELETE ON response_events WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: response_events'); END;
CREATE TABLE supports ( -- exactly one that attests, exactly one attested; an imported statement needs none: imports.capture_id and its row attest it
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), source_id INTEGER REFERENCES sources, capture_id INTEGER REFERENCES captures,
  statement_id INTEGER REFERENCES statements, version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings,
  asserted_date_id INTEGER REFERENCES asserted_dates, account_status_id INTEGER REFERENCES account_status_observations,
  statement_status_id INTEGER REFERENCES statement_status_observations, policy_version_id INTEGER REFERENCES policy_versions,
  request_id INTEGER REFERENCES requests, response_event_id INTEGER REFERENCES response_events,
  region TEXT CHECK (json_valid(region)), start INTEGER, "end" INTEGER, page TEXT, timecode TEXT, note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((source_id IS NOT NULL) + (capture_id IS NOT NULL) = 1),
  CHECK ((statement_id IS NOT NULL) + (version_id IS NOT NULL) + (rendering_id IS NOT NULL) + (asserted_date_id IS NOT NULL) + (account_status_id IS NOT NULL)
    + (statement_status_id IS NOT NULL) + (policy_version_id IS NOT NULL) + (request_id IS NOT NULL) + (response_event_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX supports_source ON supports (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX supports_capture ON supports (capture_id) WHERE capture_id IS NOT NULL;
CREATE INDEX supports_statement ON supports (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX supports_rendering ON supports (rendering_id) WHERE rendering_id IS NOT NULL;
CREATE INDEX supports_date ON supports (asserted_date_id) WHERE asserted_date_id IS NOT NULL;
CREATE INDEX supports_rest ON supports (version_id, account_status_id, statement_status_id, policy_version_id, request_id, response_event_id)
  WHERE statement_id IS NULL AND rendering_id IS NULL AND asserted_date_id IS NULL;
CREATE TRIGGER supports_once BEFORE UPDATE OF "uuid", "source_id", "capture_id", "statement_id", "version_id", "rendering_id", "asserted_date_id", "account_status_id", "statement_status_id", "policy_version_id", "request_id", "response_event_id", "region", "start", "end", "page", "timecode" ON supports BEGIN SELECT RAISE(ABORT, 'written once: supports'); END;
CREATE TRIGGER supports_keep BEFORE DELETE ON supports WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: supports'); END;
CREATE TABLE dossiers (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), title TEXT NOT NULL, document TEXT NOT NULL, template TEXT, addressee TEXT,
  lang TEXT NOT NULL,
  recipient_profile TEXT, selection TEXT NOT NULL CHECK (json_valid(selection))
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE TRIGGER dossiers_keep BEFORE DELETE ON dossiers WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: dossiers'); END;
CREATE TRIGGER dossiers_with_editions BEFORE UPDATE OF set_aside_reason ON dossiers
  WHEN NEW.set_aside_reason IS NOT NULL AND EXISTS (SELECT 1 FROM editions WHERE dossier_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'a dossier with editions stands'); END;
CREATE TABLE editions (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), dossier_id INTEGER NOT NULL REFERENCES dossiers,
  number INTEGER NOT NULL CHECK (number >= 1),
  model TEXT NOT NULL CHECK (json_valid(model)), sha256 BLOB NOT NULL CHECK (length(sha256) = 32), frozen_at INTEGER, UNIQUE (dossier_id, number)
) STRICT;
CREATE TRIGGER editions_frozen BEFORE UPDATE ON editions WHEN OLD.id IN frozen BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER editions_keep BEFORE DELETE ON editions WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: editions'); END;
CREATE VIEW frozen (edition_id) AS SELECT id FROM editions WHERE frozen_at IS NOT NULL;
CREATE TABLE edition_files (
  edition_id INTEGER NOT NULL REFERENCES editions, path TEXT NOT NULL, format TEXT NOT NULL, blob_id INTEGER NOT NULL REFERENCES blobs, PRIMARY KEY (edition_id, path)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER edition_files_added BEFORE INSERT ON edition_files WHEN NEW.edition_id IN frozen BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER edition_files_changed BEFORE UPDATE ON edition_files WHEN OLD.edition_id IN frozen OR NEW.edition_id IN frozen
  BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER edition_files_gone BEFORE DELETE ON edition_files
  WHEN OLD.edition_id IN frozen AND (SELECT uuid FROM editions WHERE id = OLD.edition_id) NOT IN disposable BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TABLE exhibits ( -- a number is for ever; (number, letter) orders 12, 12A, 12B, 13
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), dossier_id INTEGER NOT NULL REFERENCES dossiers,
  number INTEGER NOT NULL CHECK (number >= 1), letter TEXT NOT NULL DEFAULT '' CHECK (letter NOT GLOB '*[^A-Z]*'),
  statement_id INTEGER REFERENCES statements, capture_id INTEGER REFERENCES captures, first_edition_id INTEGER NOT NULL REFERENCES editions,
  UNIQUE (dossier_id, number, letter), UNIQUE (dossier_id, statement_id), UNIQUE (dossier_id, capture_id),
  CHECK ((statement_id IS NOT NULL) + (capture_id IS NOT NULL) = 1)
) STRICT;
CREATE TRIGGER exhibits_added BEFORE INSERT ON exhibits WHEN NEW.first_edition_id IN frozen BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER exhibits_once BEFORE UPDATE OF "uuid", "dossier_id", "number", "letter", "statement_id", "capture_id", "first_edition_id" ON exhibits BEGIN SELECT RAISE(ABORT, 'written once: exhibits'); END;
CREATE TRIGGER exhibits_keep BEFORE DELETE ON exhibits WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: exhibits'); END;
CREATE TABLE review_notes (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), statement_id INTEGER REFERENCES statements, link_id INTEGER REFERENCES clause_links,
  exhibit_id INTEGER REFERENCES exhibits, author_id INTEGER NOT NULL REFERENCES actors, text TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('returned', 'accepted')), made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((statement_id IS NOT NULL) + (link_id IS NOT NULL) + (exhibit_id IS NOT NULL) = 1), CHECK (text <> '' OR decision IS NOT NULL)
) STRICT;
CREATE INDEX review_notes_on ON review_notes (statement_id, link_id, exhibit_id);
CREATE TRIGGER review_notes_keep BEFORE DELETE ON review_notes WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: review_notes'); END;
CREATE TRIGGER review_notes_once BEFORE UPDATE OF "uuid", "statement_id", "link_id", "exhibit_id", "author_id", "text", "decision", "made_at" ON review_notes
  BEGIN SELECT RAISE(ABORT, 'written once: review_notes'); END;
CREATE TABLE searches_done (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), searched_on TEXT NOT NULL, actor_id INTEGER NOT NULL REFERENCES actors,
  place TEXT NOT NULL,
  query TEXT NOT NULL, found INTEGER CHECK (found >= 0), taken INTEGER CHECK (taken >= 0 AND (found IS NULL OR taken <= found)), left_out TEXT
, set_aside_reason TEXT CHECK (set_aside_reason <> '')) STRICT;
CREATE TRIGGER searches_done_keep BEFORE DELETE ON searches_done WHEN OLD.uuid NOT IN disposable BEGIN SELECT RAISE(ABORT, 'kept: searches_done'); END;
CREATE TRIGGER searches_done_once BEFORE UPDATE OF "uuid", "searched_on", "actor_id", "place", "query", "found", "taken", "left_out" ON searches_done
  BEGIN SELECT RAISE(ABORT, 'written once: searches_done'); END;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;
CREATE TABLE tallies (
  account_id INTEGER NOT NULL, period INTEGER NOT NULL, grain INTEGER NOT NULL, statements INTEGER NOT NULL CHECK (statements >= 0),
  PRIMARY KEY (account_id, period, grain)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(text, renderings, meta, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=_'");
CREATE VIRTUAL TABLE grams USING fts5(text, content = '', contentless_delete = 1, detail = none, tokenize = "trigram case_sensitive 1");
CREATE VIRTUAL TABLE capture_words USING fts5(text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=_'");
CREATE TABLE drafts ( -- a form that somebody began: which one, and about which item ('': none); working paper, never evidence
  id INTEGER PRIMARY KEY, actor TEXT NOT NULL, form TEXT NOT NULL, about TEXT NOT NULL, value TEXT NOT NULL, kept_at INTEGER NOT NULL, UNIQUE (actor, form, about), CHECK (json_valid(value))
) STRICT;
CREATE VIEW happenings (sort_key, uuid, kind, id) AS -- what the chronology shows beside the statements: two short streams, merged at read
  SELECT sort_key, uuid, 'date', id FROM asserted_dates WHERE chosen = 1 AND statement_id IS NULL AND source_id IS NULL AND version_id IS NULL AND rendering_id IS NULL
  UNION ALL SELECT s.first_key, s.uuid, 'sighting', s.id FROM sightings s JOIN policy_versions v ON v.id = s.version_id JOIN policies p ON p.id = v.policy_id
    WHERE s.set_aside_reason IS NULL AND v.set_aside_reason IS NULL AND p.set_aside_reason IS NULL;
CREATE TABLE dossier_waivers ( -- object: the one thing that the finding is about; NULL: every finding of the code
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), dossier_id INTEGER NOT NULL REFERENCES dossiers,
  code TEXT NOT NULL CHECK (code <> ''), object BLOB CHECK (length(object) = 16), reason TEXT NOT NULL CHECK (reason <> ''),
  actor_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE UNIQUE INDEX dossier_waivers_standing ON dossier_waivers (dossier_id, code, ifnull(object, x'')) WHERE set_aside_reason IS NULL;
CREATE TRIGGER dossier_waivers_once BEFORE UPDATE OF "uuid", "dossier_id", "code", "object", "reason", "actor_id", "made_at" ON dossier_waivers
  BEGIN SELECT RAISE(ABORT, 'written once: dossier_waivers'); END;
CREATE TRIGGER dossier_waivers_keep BEFORE DELETE ON dossier_waivers WHEN OLD.uuid NOT IN disposable
  BEGIN SELECT RAISE(ABORT, 'kept: dossier_waivers'); END;
