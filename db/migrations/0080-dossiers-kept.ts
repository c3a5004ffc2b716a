import type { Migration } from './migration.ts';

/**
 * A dossier is kept before it is built, and with it the findings that somebody lets stand: each with its reason, once, by whom and when.
 * One that was begun by mistake can be taken back as everything else, for as long as it has no edition.
 */
const WRITTEN_ONCE = ['uuid', 'dossier_id', 'code', 'object', 'reason', 'actor_id', 'made_at'];

export const dossiersKept: Migration = {
  version: 80,
  name: 'dossiers kept before they are built',
  sql: /* sql */ `
ALTER TABLE dossiers ADD COLUMN set_aside_reason TEXT CHECK (set_aside_reason <> '');
CREATE TRIGGER dossiers_with_editions BEFORE UPDATE OF set_aside_reason ON dossiers
  WHEN NEW.set_aside_reason IS NOT NULL AND EXISTS (SELECT 1 FROM editions WHERE dossier_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'a dossier with editions stands'); END;
CREATE TABLE dossier_waivers ( -- object: the one thing that the finding is about; NULL: every finding of the code
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), dossier_id INTEGER NOT NULL REFERENCES dossiers,
  code TEXT NOT NULL CHECK (code <> ''), object BLOB CHECK (length(object) = 16), reason TEXT NOT NULL CHECK (reason <> ''),
  actor_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE UNIQUE INDEX dossier_waivers_standing ON dossier_waivers (dossier_id, code, ifnull(object, x'')) WHERE set_aside_reason IS NULL;
CREATE TRIGGER dossier_waivers_once BEFORE UPDATE OF ${WRITTEN_ONCE.map((name) => `"${name}"`).join(', ')} ON dossier_waivers
  BEGIN SELECT RAISE(ABORT, 'written once: dossier_waivers'); END;
CREATE TRIGGER dossier_waivers_keep BEFORE DELETE ON dossier_waivers WHEN OLD.uuid NOT IN disposable
  BEGIN SELECT RAISE(ABORT, 'kept: dossier_waivers'); END;`,
  forReading: /* sql */ `
CREATE TEMP VIEW dossiers AS SELECT *, NULL AS set_aside_reason FROM main.dossiers;
CREATE TEMP VIEW dossier_waivers AS SELECT NULL AS id, NULL AS uuid, NULL AS dossier_id, NULL AS code, NULL AS object, NULL AS reason,
  NULL AS actor_id, NULL AS made_at, NULL AS set_aside_reason WHERE 0;`,
};
