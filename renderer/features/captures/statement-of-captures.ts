import { draftAt, keepDraft } from '../../app/drafts/draft-store.ts';
import { startAdding } from '../../app/desk.ts';
import { callEngine } from '../../ipc/engine.ts';

const PLACE = { form: 'statement.new', about: null } as const;
/** A longer text is a page that quotes somebody, not the words of one statement. */
const MOST_WORDS = 20_000;

/**
 * Begins the form of a new statement with captures that will attest it. The words of a single text come along, exactly; a form that was
 * begun keeps what was typed.
 */
export async function beginStatementOf(captures: readonly { readonly captureId: string }[]): Promise<void> {
  const ids = captures.map(({ captureId }) => captureId);
  const begun = draftAt(PLACE)?.fields ?? {};
  const [only] = ids;
  const words = ids.length === 1 && only !== undefined && !begun['text'] ? await wordsOf(only) : null;
  const before = Array.isArray(begun['captureIds']) ? (begun['captureIds'] as string[]) : [];
  keepDraft(PLACE, {
    ...begun,
    ...(words === null ? {} : { text: words }),
    captureIds: [...new Set([...before, ...ids])],
  });
  startAdding();
}

async function wordsOf(captureId: string): Promise<string | null> {
  const read = await callEngine('captures.text', { captureId });
  const text = read.ok ? read.value.text : null;
  return text === null || text.length > MOST_WORDS ? null : text;
}
