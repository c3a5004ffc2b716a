import type { LinkFindingCode } from '../../../../core/domain/policy/link-findings.ts';
import type { DossierRecords, StatementRecord } from '../../../../core/dossier/records.ts';
import type { DossierRequest } from '../../../../core/dossier/request.ts';
import { uuid } from '../hand-made.ts';
import { around, linked, rules, sound } from './things.ts';

export interface Trial {
  /** How it comes about. */
  readonly because: string;
  readonly records: DossierRecords;
  readonly request?: Partial<DossierRequest>;
  /** What it is about, and words that it must say. */
  readonly about: string | null;
  readonly says: string;
  /** The same without the fault: nothing of this code may be told. */
  readonly unless?: readonly (
    DossierRecords | { readonly records: DossierRecords; readonly request: Partial<DossierRequest> }
  )[];
}

export const of = (more: Partial<StatementRecord>, others: Partial<DossierRecords> = {}): DossierRecords =>
  around(sound(more), others);
const link = (facts: Parameters<typeof linked>[0]): DossierRecords => of({}, { rules: rules([linked(facts)]) });
const LINK = uuid(500);

export const LINK_TRIALS: Readonly<Record<LinkFindingCode, Trial>> = {
  'link-words-differ': {
    because: 'the words are not at their place',
    records: link({ spans: [{ wordsStand: false, wordingStands: true, shown: true }] }),
    about: LINK,
    says: 'not those that stand',
    unless: [link({})],
  },
  'link-clause-set-aside': {
    because: 'the clause was set aside',
    records: link({ clauseStands: false }),
    about: LINK,
    says: 'clause was set aside',
    unless: [link({})],
  },
  'link-wording-set-aside': {
    because: 'the wording was set aside',
    records: link({ spans: [{ wordsStand: true, wordingStands: false, shown: true }] }),
    about: LINK,
    says: 'set aside or rejected',
    unless: [link({})],
  },
  'link-wording-not-shown': {
    because: 'another wording is shown',
    records: link({ spans: [{ wordsStand: true, wordingStands: true, shown: false }] }),
    about: LINK,
    says: 'another wording',
    unless: [link({})],
  },
  'link-not-text-of-day': {
    because: 'another text stood on the day',
    records: link({ isTextOfDay: false }),
    about: LINK,
    says: 'another version',
    unless: [link({})],
  },
  'link-text-not-certain': {
    because: 'nothing later is held',
    records: link({ day: { certainty: 'after-last', note: 'Nothing later is held.' } }),
    about: LINK,
    says: '',
    unless: [link({})],
  },
  'link-statement-undated': {
    because: 'there is no date to ask for',
    records: link({ day: null }),
    about: LINK,
    says: 'has no date',
    unless: [link({})],
  },
  'link-exception-unanswered': {
    because: 'two exceptions are open',
    records: link({ exceptions: [null, 'no', null] }),
    about: LINK,
    says: '2 exceptions',
    unless: [link({ exceptions: ['no', 'arguable'] })],
  },
  'link-exception-applies': {
    because: 'one applies',
    records: link({ exceptions: ['yes'] }),
    about: LINK,
    says: 'applies',
    unless: [link({ exceptions: ['no'] })],
  },
  'link-element-open': {
    because: 'an element was not looked at',
    records: link({ elements: ['met', null] }),
    about: LINK,
    says: '1 element',
    unless: [link({})],
  },
  'link-element-unmet': {
    because: 'an element is not met',
    records: link({ elements: ['unmet'] }),
    about: LINK,
    says: 'not met',
    unless: [link({})],
  },
  'link-not-reviewed': {
    because: 'nobody decided',
    records: link({ decision: null }),
    about: LINK,
    says: '“Words”: nobody has reviewed',
    unless: [link({})],
  },
  'link-returned': {
    because: 'it was returned',
    records: link({ decision: 'returned' }),
    about: LINK,
    says: 'returned',
    unless: [link({})],
  },
  'link-rejected': {
    because: 'it was rejected, and is printed all the same',
    records: of({}, { rules: rules([{ ...linked({ decision: 'rejected' }), decision: null }]) }),
    about: LINK,
    says: 'rejected',
    // A rejected link isn't in the dossier, and nothing is told of it.
    unless: [link({ decision: 'rejected' })],
  },
  'link-no-counter': {
    because: 'nothing is said against it',
    records: link({ hasCounter: false }),
    about: LINK,
    says: 'speaks against',
    unless: [link({})],
  },
};
