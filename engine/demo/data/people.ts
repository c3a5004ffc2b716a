import type { AccountStatus, SourceKind, SubjectKind } from '../../../core/domain/vocabulary.ts';
import type { DemoDate, PersonKey, SourceKey } from './shape.ts';

/**
 * Everybody here is invented, and so is the town of Verrin, its river, its papers and the platform. The addresses end in `.example`,
 * which RFC 2606 keeps free of real ones.
 */
export const demoCase = {
  title: 'Invented case: the water of Verrin',
  reference: 'DEMO-1',
  zone: 'Europe/Vienna',
  description:
    'A demonstration. Every person, account, place, publication and statement in this case is invented. Nothing here was said by anybody.',
} as const;

export const platform = 'chirp.example';

export interface DemoPerson {
  readonly kind: SubjectKind;
  readonly role: string;
  readonly names: readonly { readonly text: string; readonly lang: string; readonly script: string }[];
  readonly handle: string | null;
  readonly displayName: string;
}

const person = (
  role: string,
  text: string,
  lang: string,
  script: string,
  latin: string | null,
  handle: string | null,
  kind: SubjectKind = 'public-figure',
): DemoPerson => ({
  kind,
  role,
  names: [{ text, lang, script }, ...(latin === null ? [] : [{ text: latin, lang: 'en', script: 'Latn' }])],
  handle,
  displayName: text,
});

export const people: Readonly<Record<PersonKey, DemoPerson>> = {
  holt: person('councillor of Verrin (invented)', 'Maren Holt', 'en', 'Latn', null, 'marenholt.example'),
  authority: person('body (invented)', 'Verrin Water Authority', 'en', 'Latn', null, 'verrinwater.example', 'body'),
  vertinski: person('engineer (invented)', 'Ярослав Вертинин', 'ru', 'Cyrl', 'Yaroslav Vertinin', 'vertinin.example'),
  asimaki: person('mayor (invented)', 'Δάφνη Ασημολίμνη', 'el', 'Grek', 'Dafni Asimolimni', 'asimolimni.example'),
  shadmon: person('spokeswoman (invented)', 'נועה שדמונית', 'he', 'Hebr', 'Noa Shadmonit', 'shadmonit.example'),
  wardani: person('farmers’ delegate (invented)', 'سامي الورديني', 'ar', 'Arab', 'Sami al-Wardini', 'wardini.example'),
  sarabi: person('hydrologist (invented)', 'پروانه سرابیان', 'fa', 'Arab', 'Parvaneh Sarabian', 'sarabian.example'),
  mizuno: person('researcher (invented)', '水野遥香', 'ja', 'Jpan', 'Haruka Mizuno', 'mizuno.example'),
  lin: person('reporter (invented)', '林若溪川', 'zh', 'Hans', 'Lin Ruoxichuan', 'linruoxi.example'),
  hanseol: person('delegate (invented)', '한설강', 'ko', 'Kore', 'Han Seolgang', null),
};

export interface DemoSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly accessedOn?: string;
  readonly published?: DemoDate;
}

export const sources: Readonly<Record<SourceKey, DemoSource>> = {
  courier: {
    kind: 'article',
    title: 'What was promised about the water (invented)',
    author: 'T. Ranft (invented)',
    publisher: 'The Verrin Courier (invented)',
    url: 'https://courier.example/water/promises',
    accessedOn: '2026-10-04',
    published: { edtf: '2021-03-02' },
  },
  'courier-archive': {
    kind: 'archive',
    title: 'Copy of the page of Maren Holt (invented)',
    publisher: 'Archive of Verrin (invented)',
    url: 'https://chirp.example/marenholt.example',
    archiveUrl: 'https://archive.example/20200315/chirp.example/marenholt.example',
    accessedOn: '2026-10-05',
    published: { edtf: '2020-03-15T08:00Z' },
  },
  minutes: {
    kind: 'official-record',
    title: 'Minutes of the council of Verrin, spring session (invented)',
    publisher: 'Town of Verrin (invented)',
    url: 'https://verrin.example/minutes/2019-2',
    accessedOn: '2026-10-06',
    published: { edtf: '2019-05' },
  },
  radio: {
    kind: 'broadcast',
    title: 'Morning on the river (invented)',
    publisher: 'Radio Verrin (invented)',
    accessedOn: '2026-10-06',
    published: { edtf: '2020-06-11T09:00+02:00' },
  },
  almanac: {
    kind: 'book',
    title: 'Almanac of the Verrin valley (invented)',
    author: 'E. Quist (invented)',
    publisher: 'Quist & Daughters (invented)',
    published: { edtf: '2018' },
  },
  letter: {
    kind: 'letter',
    title: 'Letter of the lock keepers to the council (invented)',
    published: { edtf: '2020-11~', displayed: 'late autumn 2020' },
  },
  witness: { kind: 'person', title: 'A lock keeper, by telephone (invented)', accessedOn: '2026-10-07' },
};

/** Names as of dates, and what was seen of accounts. */
export const renames: readonly {
  readonly of: PersonKey;
  readonly handle: string;
  readonly displayName: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly source: SourceKey | null;
}[] = [
  {
    of: 'holt',
    handle: 'holt_for_verrin.example',
    displayName: 'Holt for Verrin',
    fromOn: '2018-09',
    untilOn: '2020-03-14',
    source: 'courier-archive',
  },
  {
    of: 'holt',
    handle: 'marenholt.example',
    displayName: 'Maren Holt',
    fromOn: '2020-03-15',
    untilOn: null,
    source: 'courier-archive',
  },
];

export const statuses: readonly {
  readonly of: PersonKey;
  readonly status: AccountStatus;
  readonly country: string | null;
  readonly note: string | null;
  readonly on: DemoDate;
  readonly source: string;
}[] = [
  {
    of: 'holt',
    status: 'active',
    country: null,
    note: null,
    on: { edtf: '2020-03-15T08:00Z', assertedBy: 'the archive’s header' },
    source: 'Copy of the page of Maren Holt (invented)',
  },
  {
    of: 'holt',
    status: 'suspended',
    country: null,
    note: 'The reporter saw the notice; no picture of it is held.',
    on: { edtf: '2021-02', displayed: 'in February' },
    source: 'The Verrin Courier, “Suspended” (invented)',
  },
  {
    of: 'wardani',
    status: 'withheld',
    country: 'AT',
    note: null,
    on: { edtf: '2021-06-30' },
    source: 'Notice of chirp.example, read aloud on Radio Verrin (invented)',
  },
];
