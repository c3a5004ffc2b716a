/** Sources, stored files, captures and what was made from them. */
export const sourcesSql = /* sql */ `
CREATE TABLE sources ( -- published when: asserted_dates
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('article', 'embed', 'post', 'archive', 'book', 'broadcast', 'official-record', 'letter', 'file', 'person', 'other')),
  url TEXT, archive_url TEXT, title TEXT, author TEXT, publisher TEXT, accessed_on TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE TABLE blobs ( -- the bytes lie in blobs/; name = HMAC, so nothing on disk shows sha256
  id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32), bytes INTEGER NOT NULL CHECK (bytes >= 0), type TEXT NOT NULL, disposed_at INTEGER
) STRICT;
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
CREATE TABLE derivatives ( -- a correction (OCR put right by hand) names what it corrects; both are kept
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), capture_id INTEGER NOT NULL REFERENCES captures,
  kind TEXT NOT NULL CHECK (kind IN ('thumbnail', 'raster', 'crop', 'redacted', 'text', 'ocr', 'correction', 'transcript', 'metadata')),
  blob_id INTEGER REFERENCES blobs, text TEXT, boxes TEXT CHECK (json_valid(boxes)), lang TEXT, corrects_id INTEGER REFERENCES derivatives,
  tool TEXT NOT NULL, made_at INTEGER NOT NULL, CHECK (blob_id IS NOT NULL OR text IS NOT NULL), CHECK ((kind = 'correction') = (corrects_id IS NOT NULL))
) STRICT;
CREATE INDEX derivatives_capture ON derivatives (capture_id);
CREATE TABLE annotations (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  capture_id INTEGER REFERENCES captures, version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'redaction', 'highlight')), region TEXT CHECK (json_valid(region)), start INTEGER, "end" INTEGER, note TEXT,
  author_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((capture_id IS NOT NULL) + (version_id IS NOT NULL) + (rendering_id IS NOT NULL) = 1),
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end"))), CHECK (region IS NOT NULL OR start IS NOT NULL)
) STRICT;
CREATE INDEX annotations_on ON annotations (capture_id, version_id, rendering_id);
`;
