import { create } from 'zustand';
import type { ReadingMode } from '../../../../core/domain/policy/reading-blocks.ts';
import type { Span } from '../../../../core/text/spans.ts';
import { onDeskReset, useDesk } from '../../../app/desk.ts';

/** A day whose text is asked for; what it is the day of. */
export interface AskedDay {
  readonly edtf: string;
  readonly zone: string | null;
  readonly of: 'statement' | 'day';
}

export type OutlineKind = 'clauses' | 'headings' | 'offered';
export type BesideTab = 'clause' | 'text' | 'quotations' | 'outline';

export type ReaderForm = 'mark' | 'edit' | 'elements' | 'clauseAside' | 'text' | 'textAside' | 'sighting' | 'quote';

/** Under which tab each form stands. */
const TAB_OF: Readonly<Record<ReaderForm, BesideTab>> = {
  mark: 'clause',
  edit: 'clause',
  elements: 'clause',
  clauseAside: 'clause',
  text: 'text',
  textAside: 'text',
  sighting: 'text',
  quote: 'quotations',
};

interface Reader {
  readonly mode: ReadingMode;
  readonly outline: OutlineKind;
  readonly tab: BesideTab;
  /** Words that were selected in the text. */
  readonly chosen: Span | null;
  /** The one form that is open beside the text. */
  readonly form: ReaderForm | null;
  /** Words that shall be seen; `n` counts, so that the same words can be asked for again. */
  readonly shown: { readonly span: Span; readonly n: number } | null;
  readonly asked: AskedDay | null;
  /** Where there is one column: whether what is beside the text stands in it. */
  readonly besideOpen: boolean;
}

const first: Reader = {
  mode: 'joined',
  outline: 'clauses',
  tab: 'clause',
  chosen: null,
  form: null,
  shown: null,
  asked: null,
  besideOpen: false,
};

/** How a text is being read: never anything that comes from the case itself. */
export const useReader = create<Reader>(() => first);
onDeskReset(() => useReader.setState(first, true));

/** Scrolls to words. */
export function showSpan({ start, end }: Span): void {
  useReader.setState(({ shown }) => ({ shown: { span: { start, end }, n: (shown?.n ?? 0) + 1 } }));
}

/** Another text: what was chosen in the one before means nothing in it. */
export function forgetPlaces(): void {
  useReader.setState({ chosen: null, form: null, shown: null });
}

/** Opens a form beside the text, whatever stood there. */
export function openForm(form: ReaderForm): void {
  useReader.setState({ form, tab: TAB_OF[form], besideOpen: true });
}

export function closeForm(): void {
  useReader.setState({ form: null });
}

/** Back to the list of policies. */
export function leaveReader(): void {
  useReader.setState({ asked: null, form: null, besideOpen: false });
  useDesk.setState({ versionId: null, clauseId: null });
}
