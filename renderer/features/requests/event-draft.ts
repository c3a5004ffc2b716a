import type { Contract, InputOf } from '../../../core/contract/index.ts';
import {
  accountStatuses,
  type AccountStatus,
  type ResponseAudience,
  type ResponseForm,
  type ResponseKind,
} from '../../../core/domain/vocabulary.ts';
import { emptyDateDraft, type DateDraft, type ReadDate } from '../../ui/date-draft.ts';
import type { Response } from './standing-words.ts';
import { chosenOf } from './timeline-items.ts';

/** What came back, while it is being typed. */
export interface EventDraft {
  kind: ResponseKind;
  form: ResponseForm | 'none';
  toward: ResponseAudience;
  respondent: string;
  /** What was decided. */
  outcome: string;
  /** What was seen of the account. */
  status: AccountStatus;
  text: string;
  date: DateDraft;
  assertedBy: string;
  source: string;
  /** Why it is recorded although its date can't be right. */
  reason: string;
  /** Why what is corrected was wrong. */
  because: string;
}

export const emptyEvent: EventDraft = {
  kind: 'answer',
  form: 'none',
  toward: 'requester',
  respondent: '',
  outcome: '',
  status: 'active',
  text: '',
  date: emptyDateDraft,
  assertedBy: '',
  source: '',
  reason: '',
  because: '',
};

/** What is on record, to be corrected. */
export function draftOfResponse(response: Response): EventDraft {
  const chosen = chosenOf(response.dates);
  const source = response.sources[0];
  return {
    ...emptyEvent,
    kind: response.kind,
    form: response.form ?? 'none',
    toward: response.toward,
    respondent: response.respondent ?? '',
    outcome: response.outcome ?? '',
    status: accountStatuses.find((known) => known === response.outcome) ?? 'unknown',
    text: response.text ?? '',
    date: { text: chosen?.edtf ?? '', zone: chosen?.zone ?? '', displayed: chosen?.displayed ?? '' },
    assertedBy: chosen?.assertedBy ?? '',
    source: source?.title ?? source?.publisher ?? source?.url ?? '',
  };
}

/** A draft as the command takes it. What was typed is kept exactly; only empty fields become "not given". */
export function eventInput(
  draft: EventDraft,
  on: ReadDate | null,
  corrected: Response | null,
): Omit<InputOf<Contract['requests.addEvent']>, 'requestId'> {
  const isCheck = draft.kind === 'status-check';
  const source = draft.source.trim();
  const known = corrected?.sources ?? [];
  const kept = known.map(({ sourceId, page, timecode, note }) => ({ source: sourceId, page, timecode, note }));
  const isKnown = known.some(({ title, publisher, url }) => (title ?? publisher ?? url ?? '') === source);
  return {
    kind: draft.kind,
    form: isCheck || draft.form === 'none' ? null : draft.form,
    toward: isCheck ? 'public' : draft.toward,
    respondent: isCheck ? null : draft.respondent.trim() || null,
    outcome: isCheck ? draft.status : draft.outcome.trim() || null,
    text: isCheck || draft.text === '' ? null : draft.text,
    on: on === null ? null : { ...on, assertedBy: draft.assertedBy.trim() || null },
    sources: [...kept, ...(source === '' || isKnown ? [] : [{ source }])],
    captureIds: corrected?.captures.map(({ captureId }) => captureId) ?? [],
    reason: draft.reason.trim() || null,
    replaces: corrected === null ? null : { id: corrected.responseId, reason: draft.because.trim() },
  };
}
