/** A frozen edition never changes. */
export const frozenSql = /* sql */ `
CREATE TRIGGER editions_frozen BEFORE UPDATE ON editions WHEN OLD.id IN frozen BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER edition_files_added BEFORE INSERT ON edition_files WHEN NEW.edition_id IN frozen BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER edition_files_changed BEFORE UPDATE ON edition_files WHEN OLD.edition_id IN frozen OR NEW.edition_id IN frozen
  BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER edition_files_gone BEFORE DELETE ON edition_files
  WHEN OLD.edition_id IN frozen AND (SELECT uuid FROM editions WHERE id = OLD.edition_id) NOT IN disposable BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
CREATE TRIGGER exhibits_added BEFORE INSERT ON exhibits WHEN NEW.first_edition_id IN frozen BEGIN SELECT RAISE(ABORT, 'frozen edition'); END;
`;
