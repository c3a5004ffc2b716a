import { SAMPLE_TITLE } from '../../../core/domain/sample-case.ts';
import type { AccountKey, SourceKey } from './shape.ts';

/** The case, the one whose statements it holds, and his accounts as far as any source names them. */
export const sampleCase = {
  title: SAMPLE_TITLE,
  zone: 'Asia/Jerusalem',
  description:
    'The sample case of On Record, entered from twelve public press reports. Neither the letter nor any post was seen in the original. ' +
    'What a source does not say is left empty. The captures are text transcripts made for this sample: each is a transcript, not a capture.',
} as const;

/** Whoever entered it: not the person who opens it, who can then review every link as somebody else’s work. */
export const sampleActor = 'On Record (sample case)';

export const subject = { name: 'Ali Khamenei', role: 'then Supreme Leader of Iran' } as const;

export interface SampleAccount {
  readonly handle: string | null;
  readonly displayName: string | null;
  /** Where the names were seen embedded, and as of which days: of the post, and of the report; null where the report has no date. */
  readonly seen: { readonly in: SourceKey; readonly from: string | null; readonly until: string | null } | null;
}

export const platform = 'Twitter';

export const accounts: Readonly<Record<AccountKey, SampleAccount>> = {
  main: { handle: 'khamenei_ir', displayName: 'Khamenei.ir', seen: { in: 'S4', from: null, until: null } },
  sister: {
    handle: 'Khamenei_tv',
    displayName: 'Khamenei TV',
    seen: { in: 'S1', from: '2020-05-24', until: '2020-05-25' },
  },
  // “Khamenei's account”, whose suspension the letter asks for: which of the two is meant, if one of them, no source says
  unnamed: { handle: null, displayName: null, seen: null },
};

export const statuses = [
  {
    status: 'suspended',
    note: 'Reported as “blocked”, briefly. Which account, is not said.',
    on: { edtf: null, displayed: 'in March', by: ['S7'] },
  },
  {
    status: 'active',
    note: '“Remained active”. Which account, is not said.',
    on: { edtf: '2020-05-25', by: ['S1'] },
  },
] as const;
