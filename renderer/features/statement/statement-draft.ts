import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { postIdFromUrl } from '../../../core/domain/post-id.ts';
import type { Stance, StatementKind } from '../../../core/domain/vocabulary.ts';
import { emptyDateDraft, type DateDraft, type ReadDate } from '../../ui/date-draft.ts';

export const NEW_ACCOUNT = 'new-account';
export const NEW_SPEAKER = 'new-speaker';

/** A statement while it is being typed. */
export interface StatementDraft {
  text: string;
  kind: StatementKind;
  stance: Stance | 'none';
  /** '' where none is named, NEW_ACCOUNT where the fields below make one. */
  accountId: string;
  platform: string;
  handle: string;
  accountName: string;
  speakerId: string;
  speakerName: string;
  date: DateDraft;
  url: string;
  source: string;
  /** What will attest it: captures that it was begun from. */
  captureIds: string[];
}

export const emptyStatement: StatementDraft = {
  text: '',
  kind: 'post',
  stance: 'none',
  accountId: '',
  platform: 'x',
  handle: '',
  accountName: '',
  speakerId: '',
  speakerName: '',
  date: emptyDateDraft,
  url: '',
  source: '',
  captureIds: [],
};

/** The words that name a source: an address becomes its URL, anything else its title. */
export function sourceFrom(words: string): InputOf<Contract['statements.add']>['source'] {
  const text = words.trim();
  if (text === '') return null;
  return /^https?:\/\/\S+$/i.test(text) ? { kind: 'other', url: text } : { kind: 'other', title: text };
}

/** A draft as the command takes it; account and speaker are those made or chosen for it. */
export function statementInput(
  draft: StatementDraft,
  accountId: string | null,
  speakerId: string | null,
  date: ReadDate | null,
): InputOf<Contract['statements.add']> {
  return {
    text: draft.text,
    kind: draft.kind,
    stance: draft.stance === 'none' ? null : draft.stance,
    accountId,
    speakerId,
    url: draft.url.trim() || null,
    nativeId: postIdFromUrl(draft.url)?.nativeId ?? null,
    date,
    source: sourceFrom(draft.source),
    captureIds: draft.captureIds,
  };
}
