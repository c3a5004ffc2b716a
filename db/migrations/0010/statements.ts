/** Statements, their observed wordings, renderings, and every claim of when. */
export const statementsSql = /* sql */ `
CREATE TABLE imports (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), capture_id INTEGER REFERENCES captures, -- the file as received
  format TEXT NOT NULL, encoding TEXT, zone TEXT, declared INTEGER, read INTEGER NOT NULL, added INTEGER NOT NULL, duplicates INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE import_batches ( -- the statements under one event: leaf k is the statement first_id + k. Inserted last: its trigger tallies them
  first_id INTEGER PRIMARY KEY, leaves INTEGER NOT NULL CHECK (leaves BETWEEN 1 AND 1000), import_id INTEGER NOT NULL REFERENCES imports,
  chain INTEGER NOT NULL, seq INTEGER NOT NULL, UNIQUE (chain, seq), FOREIGN KEY (chain, seq) REFERENCES events
) STRICT;
CREATE INDEX import_batches_import ON import_batches (import_id);
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
-- what is vaguer than a day may begin long before a range that it reaches into: few rows, read apart from the rest
CREATE INDEX statements_vague ON statements (set_aside, sort_key, tie) WHERE grain <> 0;
CREATE INDEX statements_speaker ON statements (speaker_id, set_aside, sort_key, tie) WHERE speaker_id IS NOT NULL;
CREATE INDEX statements_parent ON statements (parent_id) WHERE parent_id IS NOT NULL;
CREATE TABLE statement_versions ( -- wordings of the original itself, as seen or imported (edits); words known from others are renderings
  -- deferred on this side of the circle: it has an index, so the check at each insert is a seek (the other side would be a scan)
  id INTEGER PRIMARY KEY, statement_id INTEGER NOT NULL REFERENCES statements DEFERRABLE INITIALLY DEFERRED, uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  text TEXT NOT NULL, raw BLOB, raw_encoding TEXT, note TEXT, UNIQUE (statement_id, uuid), CHECK ((raw IS NULL) = (raw_encoding IS NULL))
) STRICT;
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
CREATE TABLE statement_status_observations (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), statement_id INTEGER NOT NULL REFERENCES statements,
  status TEXT NOT NULL CHECK (status IN ('live', 'labelled', 'removed', 'withheld', 'unknown')), country TEXT, note TEXT
) STRICT;
CREATE INDEX statement_status_observations_statement ON statement_status_observations (statement_id);
CREATE TABLE statement_relations ( -- from … is a defence of, context of, … to
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), from_id INTEGER NOT NULL REFERENCES statements,
  to_id INTEGER NOT NULL REFERENCES statements,
  kind TEXT NOT NULL CHECK (kind IN ('defence-of', 'context-of', 'same-words', 'replies-to', 'repeats')), note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK (from_id <> to_id), UNIQUE (from_id, to_id, kind)
) STRICT;
CREATE INDEX statement_relations_to ON statement_relations (to_id);
CREATE TABLE asserted_dates ( -- one claim of when, about exactly one thing. edtf NULL: not resolved ("last week"), never made finer by the program
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  statement_id INTEGER REFERENCES statements, version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings,
  source_id INTEGER REFERENCES sources, account_status_id INTEGER REFERENCES account_status_observations,
  statement_status_id INTEGER REFERENCES statement_status_observations, request_id INTEGER REFERENCES requests, response_event_id INTEGER REFERENCES response_events,
  edtf TEXT, zone TEXT, -- zone: an IANA name; an offset as given stays in edtf; never both
  displayed TEXT, -- as shown; NULL: edtf is what was shown
  asserted_by TEXT, method TEXT NOT NULL CHECK (method IN ('displayed', 'post-id', 'archive', 'press', 'person', 'file', 'derived')),
  sort_key INTEGER NOT NULL, chosen INTEGER CHECK (chosen = 1), chosen_reason TEXT, chosen_by INTEGER REFERENCES actors,
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
`;
