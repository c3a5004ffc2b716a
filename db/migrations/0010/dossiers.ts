/** Requests and answers, supports, dossiers and editions, what was searched, settings. */
export const dossiersSql = /* sql */ `
CREATE TABLE requests ( -- ours (with its edition) or somebody else's; sent when: asserted_dates
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), platform TEXT NOT NULL, channel TEXT NOT NULL,
  requested_by TEXT NOT NULL CHECK (requested_by <> ''), addressee TEXT, asked TEXT NOT NULL CHECK (asked <> ''), reference TEXT,
  edition_id INTEGER REFERENCES editions, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE TABLE request_accounts (
  request_id INTEGER NOT NULL REFERENCES requests, account_id INTEGER NOT NULL REFERENCES accounts, PRIMARY KEY (request_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE response_events ( -- silence is no row: it is computed
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), request_id INTEGER NOT NULL REFERENCES requests,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'answer', 'decision', 'redress', 'status-check')), form TEXT CHECK (form IN ('written', 'oral', 'automated')),
  toward TEXT NOT NULL CHECK (toward IN ('requester', 'third-party', 'public')), respondent TEXT, outcome TEXT, text TEXT
) STRICT;
CREATE INDEX response_events_request ON response_events (request_id);
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
CREATE TABLE dossiers (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), title TEXT NOT NULL, document TEXT NOT NULL, template TEXT, addressee TEXT,
  lang TEXT NOT NULL,
  recipient_profile TEXT, selection TEXT NOT NULL CHECK (json_valid(selection))
) STRICT;
CREATE TABLE editions (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), dossier_id INTEGER NOT NULL REFERENCES dossiers,
  number INTEGER NOT NULL CHECK (number >= 1),
  model TEXT NOT NULL CHECK (json_valid(model)), sha256 BLOB NOT NULL CHECK (length(sha256) = 32), frozen_at INTEGER, UNIQUE (dossier_id, number)
) STRICT;
CREATE VIEW frozen (edition_id) AS SELECT id FROM editions WHERE frozen_at IS NOT NULL;
CREATE TABLE edition_files (
  edition_id INTEGER NOT NULL REFERENCES editions, path TEXT NOT NULL, format TEXT NOT NULL, blob_id INTEGER NOT NULL REFERENCES blobs, PRIMARY KEY (edition_id, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE exhibits ( -- a number is for ever; (number, letter) orders 12, 12A, 12B, 13
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), dossier_id INTEGER NOT NULL REFERENCES dossiers,
  number INTEGER NOT NULL CHECK (number >= 1), letter TEXT NOT NULL DEFAULT '' CHECK (letter NOT GLOB '*[^A-Z]*'),
  statement_id INTEGER REFERENCES statements, capture_id INTEGER REFERENCES captures, first_edition_id INTEGER NOT NULL REFERENCES editions,
  UNIQUE (dossier_id, number, letter), UNIQUE (dossier_id, statement_id), UNIQUE (dossier_id, capture_id),
  CHECK ((statement_id IS NOT NULL) + (capture_id IS NOT NULL) = 1)
) STRICT;
CREATE TABLE review_notes (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), statement_id INTEGER REFERENCES statements, link_id INTEGER REFERENCES clause_links,
  exhibit_id INTEGER REFERENCES exhibits, author_id INTEGER NOT NULL REFERENCES actors, text TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('returned', 'accepted')), made_at INTEGER NOT NULL,
  CHECK ((statement_id IS NOT NULL) + (link_id IS NOT NULL) + (exhibit_id IS NOT NULL) = 1), CHECK (text <> '' OR decision IS NOT NULL)
) STRICT;
CREATE INDEX review_notes_on ON review_notes (statement_id, link_id, exhibit_id);
CREATE TABLE searches_done (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), searched_on TEXT NOT NULL, actor_id INTEGER NOT NULL REFERENCES actors,
  place TEXT NOT NULL,
  query TEXT NOT NULL, found INTEGER CHECK (found >= 0), taken INTEGER CHECK (taken >= 0 AND (found IS NULL OR taken <= found)), left_out TEXT
) STRICT;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;
`;
