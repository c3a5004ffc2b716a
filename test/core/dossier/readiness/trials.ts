import type { FindingCode } from '../../../../core/dossier/readiness/codes.ts';
import type { DossierRecords } from '../../../../core/dossier/records.ts';
import { date, records, uuid } from '../hand-made.ts';
import { LINK_TRIALS, of, type Trial } from './link-trials.ts';
import {
  addressOf,
  capture,
  CAPTURE,
  letter,
  looked,
  POST,
  quoted,
  rendering,
  response,
  rules,
  SOURCE,
  support,
} from './things.ts';

export const STATEMENT = uuid(1);
export const REQUEST = uuid(700);
const [QUOTATION, ACCOUNT, SUBJECT] = [uuid(400), uuid(100), uuid(50)];

const subject = (kind: 'minor' | 'private-person' | 'public-figure'): Partial<DossierRecords> => ({
  subjects: [
    {
      subjectId: SUBJECT,
      kind,
      role: null,
      note: null,
      names: [{ text: 'N. N.', lang: null, script: null, kind: 'main' }],
    },
  ],
});
export const claim = (edtf: string | null, more: Parameters<typeof date>[1] = {}) => date(edtf, more);
const onX = { nativeId: POST, dates: [date('2020-05-22T10:00Z')] } as const;
const nameless = [{ ...(records([]).accounts[0] ?? ({} as never)), handles: [] }];

/** Every finding that there is, with how it comes about and how it doesn't. A code without a trial doesn't compile. */
export const TRIALS: Readonly<Record<FindingCode, Trial>> = {
  ...LINK_TRIALS,
  empty: { because: 'nothing is chosen', records: records([]), about: null, says: 'No statement', unless: [of({})] },
  'part-missing': {
    because: 'a document for a court names no addressee',
    records: of({}),
    request: { profile: 'court', addressee: ' ' },
    about: null,
    says: 'addressee',
    unless: [of({}), { records: of({}), request: { profile: 'court', addressee: 'The court' } }],
  },
  'no-source': {
    because: 'nothing attests it',
    records: of({ supports: [] }),
    about: STATEMENT,
    says: 'Nothing attests',
    unless: [
      of({ supports: [support({ sourceId: SOURCE })] }),
      of({ supports: [], importedFrom: { importId: uuid(9), row: 1 } }),
    ],
  },
  'quotation-not-in-capture': {
    because: 'its capture was searched in vain',
    records: of({}, { looked: [looked('no')] }),
    about: STATEMENT,
    says: 'shot.png',
    unless: [
      of({}),
      of({}, { looked: [looked('normalised', 1)] }),
      of({}, { looked: [looked('no'), looked('exact', 1)] }),
      of({}, { looked: [looked('no-text')] }),
    ],
  },
  'quotation-nearly-in-capture': {
    because: 'most of its words stand in the capture',
    records: of({}, { looked: [looked('fuzzy', 0.876)] }),
    about: STATEMENT,
    says: '87 %',
    unless: [of({}), of({}, { looked: [looked('no')] })],
  },
  'quotation-not-looked-for': {
    because: 'the capture has no text',
    records: of({}, { looked: [looked('no-text')] }),
    about: STATEMENT,
    says: 'not looked for in shot.png',
    unless: [of({}), of({}, { looked: [] })],
  },
  'date-finer-than-evidence': {
    because: 'only a coarser date is attested',
    records: of({
      dates: [
        claim('2020-05-22', { method: 'person' }),
        claim('2020-05', { chosen: false, supports: [support({ sourceId: SOURCE })] }),
      ],
    }),
    about: STATEMENT,
    says: '22 May 2020',
    unless: [
      of({
        dates: [
          claim('2020-05-22', { supports: [support({ sourceId: SOURCE })] }),
          claim('2020-05', { chosen: false }),
        ],
      }),
      of({ dates: [claim('2020-05-22', { displayed: 'May 22, 2020' })] }),
      of({ dates: [claim('2020-05', { displayed: 'last month' })] }),
      of({ dates: [claim('2020-05-22', { displayed: 'last week', method: 'derived' })] }),
    ],
  },
  'capture-of-another-post': {
    because: 'the capture is of another address',
    records: of(onX, { captures: [capture({ finalUrl: addressOf('1263806619772542977') })] }),
    about: CAPTURE,
    says: '1263806619772542977',
    unless: [
      of(onX, { captures: [capture({ finalUrl: addressOf(POST) })] }),
      of(
        { ...onX, threadNativeId: '1263806619772542977' },
        { captures: [capture({ finalUrl: addressOf('1263806619772542977') })] },
      ),
      of(onX, { captures: [capture({ finalUrl: 'https://press.example/story' })] }),
      of({}, { captures: [capture({ finalUrl: addressOf('1263806619772542977') })] }),
    ],
  },
  'captured-before-posted': {
    because: 'it was collected the day before the time in the id',
    records: of(onX, { captures: [capture({ collectedOn: '2020-05-21' })] }),
    about: CAPTURE,
    says: '2020-05-22T10:00:00Z',
    unless: [
      of(onX, { captures: [capture({ collectedOn: '2020-05-22' })] }),
      of(onX, { captures: [capture({ collectedOn: '2020' })] }),
      of({ ...onX, nativeId: '12345' }, { captures: [capture({ collectedOn: '2020-05-21' })] }),
    ],
  },
  'sensitive-capture': {
    because: 'a picture is marked',
    records: of({}, { captures: [capture({ sensitive: true })] }),
    about: CAPTURE,
    says: 'shot.png',
    unless: [of({}), of({ supports: [support({ sourceId: SOURCE })] }, { captures: [capture({ sensitive: true })] })],
  },
  minor: {
    because: 'a minor speaks',
    records: of({ speakerId: SUBJECT }, subject('minor')),
    about: SUBJECT,
    says: 'N. N. is a minor',
    unless: [of({}, subject('minor')), of({ speakerId: SUBJECT }, subject('public-figure'))],
  },
  'private-person': {
    because: 'a private person speaks',
    records: of({ speakerId: SUBJECT }, subject('private-person')),
    about: SUBJECT,
    says: 'private person',
    unless: [of({}, subject('private-person'))],
  },
  'answer-before-request': {
    because: 'an answer is dated before the letter',
    records: of({}, { requests: [letter({ responses: [response('2020-05-01')] })] }),
    about: REQUEST,
    says: '1 May 2020',
    unless: [
      of({}, { requests: [letter({ responses: [response('2020-07-29')] })] }),
      of({}, { requests: [letter({ responses: [response('2020')] })] }),
    ],
  },
  'policy-quotation-differs': {
    because: 'words are left out and put in',
    records: of({}, { rules: rules([], [quoted('You may not threaten mass murder against people of any gender.')]) }),
    about: QUOTATION,
    says: 'mass murder',
    unless: [of({}, { rules: rules([], [quoted('You may not threaten violence')]) })],
  },
  'policy-quotation-not-found': {
    because: 'the words stand in no text',
    records: of({}, { rules: rules([], [quoted('Something else entirely was said there')]) }),
    about: QUOTATION,
    says: 'no stored text',
    unless: [of({}, { rules: rules([], [quoted('You may not threaten violence')]) })],
  },
  'document-not-known': {
    because: 'another document is asked for',
    records: of({}),
    request: { document: 'letter' },
    about: null,
    says: '“letter”',
    unless: [of({})],
  },
  'nothing-held': {
    because: 'only a report names it',
    records: of({ supports: [support({ sourceId: SOURCE })] }),
    about: STATEMENT,
    says: 'only reported',
    unless: [of({})],
  },
  'no-capture-of-image': {
    because: 'words in a picture rest on a transcript',
    records: of({ kind: 'image-text' }, { captures: [capture({ nature: 'transcript' })] }),
    about: STATEMENT,
    says: 'image is not held',
    unless: [of({ kind: 'image-text' }), of({}, { captures: [capture({ nature: 'transcript' })] })],
  },
  'transcript-only': {
    because: 'a transcript is held',
    records: of({}, { captures: [capture({ nature: 'transcript' })] }),
    about: STATEMENT,
    says: 'transcript',
    unless: [of({})],
  },
  undated: {
    because: 'only words of when are known',
    records: of({ dates: [claim(null, { displayed: 'last week' })] }),
    about: STATEMENT,
    says: 'last week',
    unless: [of({})],
  },
  'date-bound-only': {
    because: 'only “before” is known',
    records: of({ dates: [claim('[..2020-05-24]')] }),
    about: STATEMENT,
    says: 'before 25 May 2020',
    unless: [of({}), of({ dates: [claim('2020-05~')] })],
  },
  'date-in-future': {
    because: 'its day had not come when it was recorded',
    records: of({ dates: [claim('2099-05-22')] }),
    about: STATEMENT,
    says: '22 May 2099',
    unless: [of({}), of({ dates: [claim('[2020..]')] })],
  },
  'post-id-differs': {
    because: 'the id says another day',
    records: of({ ...onX, dates: [date('2020-05-25T10:00Z')] }),
    about: STATEMENT,
    says: 'does not agree',
    unless: [of(onX)],
  },
  'handle-unknown': {
    because: 'its account has no handle',
    records: of({}, { accounts: nameless }),
    about: ACCOUNT,
    says: 'no source gives its handle',
    unless: [of({}), of({ accountId: null, kind: 'speech', speakerId: null })],
  },
  'rendering-not-chosen': {
    because: 'two renderings stand and nobody chose',
    records: of({ versions: [], renderings: [rendering(20), rendering(21)] }),
    about: STATEMENT,
    says: 'none of its renderings is chosen',
    unless: [
      of({ versions: [], renderings: [rendering(20, { chosen: true }), rendering(21)] }),
      of({ renderings: [rendering(20), rendering(21)] }),
      of({ versions: [], renderings: [rendering(20)] }),
    ],
  },
  'no-translation': {
    because: 'no wording is in the language of the document',
    records: of({ lang: 'fa' }),
    about: STATEMENT,
    says: '(en)',
    unless: [of({}), of({ lang: 'fa', renderings: [rendering(20)] })],
  },
  privileged: {
    because: 'it is marked',
    records: of({ privileged: true }),
    about: STATEMENT,
    says: 'privileged',
    unless: [of({})],
  },
  'request-not-dated': {
    because: 'no day of sending is known',
    records: of({}, { requests: [letter({ dates: [] })] }),
    about: REQUEST,
    says: 'A minister',
    unless: [of({}, { requests: [letter()] })],
  },
  'dates-differ': {
    because: 'two days are claimed',
    records: of({ dates: [claim('2020-05-22'), claim('2020-05-24', { chosen: false })] }),
    about: STATEMENT,
    says: 'differ',
    unless: [of({ dates: [claim('2020-05-22'), claim('2020-05', { chosen: false })] })],
  },
  'zone-not-stated': {
    because: 'a time of day has no zone',
    records: of({ dates: [claim('2020-05-22T10:00')] }),
    about: STATEMENT,
    says: 'without a zone',
    unless: [
      of({}),
      of({ dates: [claim('2020-05-22T10:00Z')] }),
      of({ dates: [claim('2020-05-22T10:00', { zone: 'Asia/Tehran' })] }),
    ],
  },
  'not-accepted': {
    because: 'nobody accepted it',
    records: of({ state: 'review' }),
    about: STATEMENT,
    says: 'review',
    unless: [of({})],
  },
  'language-not-given': {
    because: 'its language is not recorded',
    records: of({ lang: null }),
    about: STATEMENT,
    says: 'language',
    unless: [of({})],
  },
  'encoding-repaired': {
    because: 'its words arrived broken',
    records: of({
      versions: [{ versionId: uuid(2), text: 'Itâ€™s so', note: null, shown: true, dates: [], supports: [] }],
    }),
    about: STATEMENT,
    says: 'broken encoding',
    unless: [of({})],
  },
  'own-words-english': {
    because: 'another language is asked for',
    records: of({}),
    request: { lang: 'tlh' },
    about: null,
    says: 'tlh',
    unless: [of({})],
  },
  'waiver-without-finding': {
    because: 'a reason is given for nothing',
    records: of({}),
    request: { waive: { 'no-source': 'It is known.' } },
    about: null,
    says: 'no-source',
    unless: [of({})],
  },
};
