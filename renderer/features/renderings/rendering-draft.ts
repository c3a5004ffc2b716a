import type { Contract, InputOf } from '../../../core/contract/index.ts';
import type { RenderingKind, RenderingStatus } from '../../../core/domain/vocabulary.ts';
import { emptyDateDraft, type DateDraft, type ReadDate } from '../../ui/date-draft.ts';
import type { Rendering } from './wordings.ts';

/** A wording while it is being typed. */
export interface RenderingDraft {
  kind: RenderingKind;
  lang: string;
  text: string;
  madeBy: string;
  status: RenderingStatus;
  date: DateDraft;
  source: string;
  /** A reason chooses it. */
  choose: string;
  /** Why what is corrected was wrong. */
  because: string;
}

export const emptyRendering: RenderingDraft = {
  kind: 'press-quotation',
  lang: '',
  text: '',
  madeBy: '',
  status: 'draft',
  date: emptyDateDraft,
  source: '',
  choose: '',
  because: '',
};

/** What is on record, to be corrected. */
export function draftOfRendering({ kind, lang, text, madeBy, status, dates }: Rendering): RenderingDraft {
  const chosen = dates.find((date) => date.chosen);
  const date = { text: chosen?.edtf ?? '', zone: chosen?.zone ?? '', displayed: chosen?.displayed ?? '' };
  return { ...emptyRendering, kind, lang, text, madeBy: madeBy ?? '', status, date };
}

type Added = Omit<InputOf<Contract['renderings.add']>, 'statementId' | 'revision'>;

/** A draft as the command takes it: the words exactly as they were typed. */
export function renderingInput(draft: RenderingDraft, date: ReadDate | null, corrected: Rendering | null): Added {
  return {
    kind: draft.kind,
    lang: draft.lang.trim(),
    text: draft.text,
    madeBy: draft.madeBy.trim() || null,
    status: draft.status,
    date,
    choose: draft.choose.trim() || null,
    versionId: corrected?.versionId ?? null,
    ...attestationOf(draft.source.trim(), corrected),
    replaces: corrected === null ? null : { id: corrected.renderingId, reason: draft.because.trim() },
  };
}

/** What attested the wording that is corrected attests the corrected one too, and what was typed besides. */
function attestationOf(source: string, corrected: Rendering | null): Pick<Added, 'sources' | 'captureIds'> {
  const kept = (corrected?.sources ?? []).map(({ sourceId, page, timecode, note }) => ({
    source: sourceId,
    page,
    timecode,
    note,
  }));
  return {
    sources: source === '' ? kept : [...kept, { source }],
    captureIds: corrected?.captures.map(({ captureId }) => captureId) ?? [],
  };
}
