import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { say } from '../../app/undo.ts';
import type { MessageKey } from '../../i18n/en/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, type ProblemError } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import type { LinkActs, LinkDetail, LinkInHand } from './link-model.ts';

export interface SavedLink {
  /** null while it is read, or where none is asked for. */
  readonly link: LinkInHand | null;
  readonly error: ProblemError | null;
  readonly again: () => void;
}

type Change = Omit<InputOf<Contract['links.update']>, 'linkId' | 'revision'>;

/** A link on record. Each act is written at once and can be undone; what somebody else changed since it was read is never overwritten. */
export function useSavedLink(linkId: string | null): SavedLink {
  const t = useText();
  const ask = useAsk('links.get', { linkId: linkId ?? '' }, { enabled: linkId !== null });
  const update = useCommand('links.update');
  const saved = linkId === null ? null : (ask.data ?? null);
  const change = async (changes: Change, done: MessageKey): Promise<boolean> => {
    if (saved === null) return false;
    const changed = await update.run({ linkId: saved.linkId, revision: saved.revision, ...changes });
    if (changed !== null) say(t(done));
    return changed !== null;
  };
  const link = saved && {
    ...shapeOf(saved),
    acts: actsOf(saved, change),
    problem: update.problem,
    clearProblem: update.clear,
  };
  return { link, error: linkId === null ? null : ask.error, again: () => void ask.refetch() };
}

function shapeOf(saved: LinkDetail): Omit<LinkInHand, 'acts' | 'problem' | 'clearProblem'> {
  return {
    saved,
    versionId: saved.versionId,
    clauseId: saved.clauseId,
    statementMarks: saved.statementSpans
      .filter(({ setAsideReason }) => setAsideReason === null)
      .map(({ spanId, letter, words, wording, versionId, renderingId, stands, captureId }) => ({
        key: spanId,
        letter,
        words,
        kind: wording,
        versionId,
        renderingId,
        stands,
        captureId,
      })),
    clauseMarks: saved.clauseSpans
      .filter(({ setAsideReason }) => setAsideReason === null)
      .map(({ spanId, number, words, stands }) => ({ key: spanId, number, words, stands })),
    elements: saved.elements,
    exceptions: saved.exceptions,
    strength: saved.strength,
  };
}

type ChangeLink = (changes: Change, done: MessageKey) => Promise<boolean>;

function actsOf(saved: LinkDetail, change: ChangeLink): LinkActs {
  const elementAt = (elementId: string) => saved.elements.find((element) => element.elementId === elementId);
  return {
    drawStatement: (words, wording) => change({ statementSpans: [{ ...wording, words }] }, 'link.drawn'),
    moveStatement: (spanId, words, wording, reason) =>
      change({ statementSpans: [{ ...wording, words }], spansSetAside: [{ spanId, reason }] }, 'link.lost.moved.done'),
    drawClause: (words) => change({ clauseSpans: [words] }, 'link.drawn'),
    removeSpan: (_side, spanId, reason) =>
      change({ spansSetAside: [{ spanId, reason: reason ?? '' }] }, 'link.span.setAside.done'),
    judge: (elementId, finding) =>
      change({ elements: [{ elementId, finding, note: elementAt(elementId)?.note ?? null }] }, 'link.judged'),
    note: (elementId, note) =>
      change({ elements: [{ elementId, finding: elementAt(elementId)?.finding ?? null, note }] }, 'link.noted'),
    answer: (exceptionId, applies, answer) =>
      change({ exceptions: [{ exceptionId, applies, answer }] }, 'link.answered'),
    takeAnswerBack: (exceptionId) => change({ unanswered: [exceptionId] }, 'link.unanswered'),
    setStrength: (strength) => change({ strength }, 'link.strengthSet'),
  };
}
