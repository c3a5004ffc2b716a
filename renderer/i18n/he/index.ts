import { HEBREW } from '../../../core/domain/date-languages.ts';
import type { CompleteSpeech } from '../languages.ts';
import { accounts } from './accounts.ts';
import { acts } from './acts.ts';
import { app } from './app.ts';
import { captures } from './captures.ts';
import { chronology } from './chronology.ts';
import { commands } from './commands.ts';
import { custody } from './custody.ts';
import { dossiers } from './dossiers.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { imports } from './imports.ts';
import { leaving } from './leaving.ts';
import { policies } from './policies.ts';
import { policyReader } from './policy-reader.ts';
import { requests } from './requests.ts';
import { links } from './links.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { statement } from './statement.ts';
import { textsOnRecord } from './texts-on-record.ts';
import { tour } from './tour.ts';
import { words } from './words.ts';

/**
 * Every text of the program in Hebrew. Complete by type: a message that English has and Hebrew lacks doesn't compile, and
 * neither does one that English no longer has.
 */
export const speech: CompleteSpeech = {
  dates: HEBREW,
  messages: {
    ...app,
    ...words,
    ...fields,
    ...acts,
    ...start,
    ...leaving,
    ...chronology,
    ...statement,
    ...captures,
    ...imports,
    ...dossiers,
    ...findings,
    ...custody,
    ...accounts,
    ...policies,
    ...policyReader,
    ...requests,
    ...links,
    ...settings,
    ...commands,
    ...tour,
    ...textsOnRecord,
  },
};
