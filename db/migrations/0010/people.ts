/** The case, the people who work on it, subjects and accounts. */
export const peopleSql = /* sql */ `
CREATE TABLE cases (
  id INTEGER PRIMARY KEY CHECK (id = 1), uuid BLOB NOT NULL CHECK (length(uuid) = 16), title TEXT NOT NULL CHECK (title <> ''), reference TEXT, description TEXT,
  zone TEXT NOT NULL, purpose TEXT, legal_basis TEXT, retention_on TEXT, legal_hold INTEGER NOT NULL DEFAULT 0 CHECK (legal_hold IN (0, 1))
) STRICT;
CREATE TABLE actors (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), name TEXT NOT NULL CHECK (name <> ''), role TEXT, signing_key TEXT,
  verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1) AND (verified = 0 OR signing_key IS NOT NULL))
) STRICT;
CREATE TABLE subjects (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('public-figure', 'body', 'private-person', 'minor')), role TEXT, note TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE TABLE names (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), subject_id INTEGER NOT NULL REFERENCES subjects,
  text TEXT NOT NULL CHECK (text <> ''), lang TEXT, script TEXT, kind TEXT NOT NULL CHECK (kind IN ('main', 'alias', 'transliteration'))
) STRICT;
CREATE UNIQUE INDEX names_main ON names (subject_id, ifnull(lang, '')) WHERE kind = 'main';
CREATE INDEX names_subject ON names (subject_id);
CREATE TABLE accounts ( -- platform 'unknown' is allowed; a handle may be unknown too and is never guessed
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), subject_id INTEGER REFERENCES subjects,
  platform TEXT NOT NULL CHECK (platform <> ''), platform_user_id TEXT, url TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE UNIQUE INDEX accounts_platform_user ON accounts (platform, platform_user_id) WHERE platform_user_id IS NOT NULL AND set_aside_reason IS NULL;
CREATE INDEX accounts_subject ON accounts (subject_id) WHERE subject_id IS NOT NULL;
CREATE TABLE handle_periods (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), account_id INTEGER NOT NULL REFERENCES accounts,
  handle TEXT, display_name TEXT, from_on TEXT, until_on TEXT, source_id INTEGER REFERENCES sources
) STRICT;
CREATE INDEX handle_periods_account ON handle_periods (account_id);
CREATE INDEX handle_periods_handle ON handle_periods (handle COLLATE NOCASE) WHERE handle IS NOT NULL;
CREATE TABLE account_status_observations (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), account_id INTEGER NOT NULL REFERENCES accounts,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'withheld', 'deleted', 'protected', 'unknown')), country TEXT, note TEXT,
  CHECK (status <> 'withheld' OR country IS NOT NULL)
) STRICT;
CREATE INDEX account_status_observations_account ON account_status_observations (account_id);
`;
