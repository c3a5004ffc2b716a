import { useState } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { useDraft, useDraftField, type Draft } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import type { Clause, LinkActs, LinkInHand, LinkRow, Statement } from './link-model.ts';
import { usePolicyText } from './use-policy-text.ts';
import { draftLetters, emptyDraft, stillAsked, withClause, withOne, type NewLinkDraft } from './new-link-draft.ts';

export interface NewLink {
  readonly link: LinkInHand;
  readonly draft: NewLinkDraft;
  readonly kept: Draft;
  readonly change: (part: Partial<NewLinkDraft>) => void;
  readonly choose: (versionId: string, clauseId: string) => void;
  /** Puts it on record; answers its id. */
  readonly save: () => Promise<string | null>;
  readonly saving: boolean;
  readonly problem: Problem | null;
  readonly begun: boolean;
  /** Takes the last mark, judgement or answer back, as long as there is one. Words typed have their own undo. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

/** A link that is being drawn. It lies in the drafts of the case until it goes on record as one act. */
export function useNewLink(statement: Statement, rows: readonly LinkRow[]): NewLink {
  const t = useText();
  const { statementId } = statement;
  const kept = useDraft('link.new', statementId);
  const [draft, setDraft] = useDraftField<NewLinkDraft>(kept, 'link', emptyDraft);
  const add = useCommand('links.add');
  const { version } = usePolicyText(draft.versionId === '' ? null : draft.versionId);
  const clause = version?.items.find((one) => one.clauseId === draft.clauseId) ?? null;
  const [steps, setSteps] = useState<Steps>(noSteps);
  const change = (part: Partial<NewLinkDraft>): void => setDraft({ ...draft, ...part });
  const step = (next: NewLinkDraft): void => {
    setSteps({ past: [...steps.past, draft], future: [] });
    setDraft(next);
  };
  const go = (from: readonly NewLinkDraft[], kept: (rest: readonly NewLinkDraft[]) => Steps): boolean => {
    const to = from.at(-1);
    if (to === undefined) return false;
    setSteps(kept(from.slice(0, -1)));
    setDraft({ ...to, rationale: draft.rationale, counter: draft.counter });
    return true;
  };
  const save = async (): Promise<string | null> => {
    const asked = clause === null ? draft : { ...draft, ...stillAsked(draft, clause) };
    const added = await add.run({
      statementId,
      clauseId: draft.clauseId,
      versionId: draft.versionId,
      statementSpans: asked.statementSpans.map((span) => ({ ...span })),
      clauseSpans: asked.clauseSpans.map((span) => ({ ...span })),
      rationale: draft.rationale,
      counter: draft.counter.trim() === '' ? null : draft.counter,
      strength: draft.strength === 0 ? null : draft.strength,
      elements: asked.elements.map((element) => ({ ...element })),
      exceptions: asked.exceptions.map((answer) => ({ ...answer })),
    });
    if (added === null) return null;
    kept.again();
    setSteps(noSteps);
    say(t('link.added'));
    return added.linkId;
  };
  return {
    link: {
      saved: null,
      versionId: draft.versionId === '' ? null : draft.versionId,
      clauseId: draft.clauseId === '' ? null : draft.clauseId,
      ...marksOf(draft, rows),
      ...askedOf(draft, clause),
      strength: draft.strength === 0 ? null : draft.strength,
      acts: actsOf(draft, (part) => step({ ...draft, ...part })),
      problem: add.problem,
      clearProblem: add.clear,
    },
    draft,
    kept,
    change,
    choose: (versionId, clauseId) => step(withClause(draft, versionId, clauseId)),
    save,
    saving: add.running,
    problem: add.problem,
    begun: JSON.stringify(draft) !== JSON.stringify(emptyDraft),
    undo: () => go(steps.past, (past) => ({ past, future: [...steps.future, draft] })),
    redo: () => go(steps.future, (future) => ({ past: [...steps.past, draft], future })),
  };
}

interface Steps {
  readonly past: readonly NewLinkDraft[];
  readonly future: readonly NewLinkDraft[];
}

const noSteps: Steps = { past: [], future: [] };

function marksOf(draft: NewLinkDraft, rows: readonly LinkRow[]): Pick<LinkInHand, 'statementMarks' | 'clauseMarks'> {
  const letters = draftLetters(draft, rows);
  return {
    statementMarks: draft.statementSpans.map(({ words, versionId, renderingId }, index) => ({
      key: String(index),
      letter: letters[index] ?? '',
      words,
      kind: null,
      versionId,
      renderingId,
      stands: true,
      captureId: null,
    })),
    clauseMarks: draft.clauseSpans.map((words, index) => ({
      key: String(index),
      number: index + 1,
      words,
      stands: true,
    })),
  };
}

function askedOf(draft: NewLinkDraft, clause: Clause | null): Pick<LinkInHand, 'elements' | 'exceptions'> {
  return {
    elements: (clause?.elements ?? []).map(({ elementId, element }) => {
      const judged = draft.elements.find((one) => one.elementId === elementId);
      return { elementId, element, finding: judged?.finding ?? null, note: judged?.note ?? null };
    }),
    exceptions: (clause?.exceptions ?? []).map(({ clauseId, path, text }) => {
      const given = draft.exceptions.find((one) => one.exceptionId === clauseId);
      return {
        exceptionId: clauseId,
        path,
        text,
        bears: true,
        applies: given?.applies ?? null,
        answer: given?.answer ?? null,
      };
    }),
  };
}

function actsOf(draft: NewLinkDraft, change: (part: Partial<NewLinkDraft>) => void): LinkActs {
  const done = (part: Partial<NewLinkDraft>): Promise<boolean> => {
    change(part);
    return Promise.resolve(true);
  };
  const judged = (elementId: string, part: object): Promise<boolean> => {
    const before = draft.elements.find((one) => one.elementId === elementId) ?? {
      elementId,
      finding: null,
      note: null,
    };
    return done({ elements: withOne(draft.elements, { ...before, ...part }, (one) => one.elementId === elementId) });
  };
  return {
    drawStatement: (words, wording) => done({ statementSpans: [...draft.statementSpans, { ...wording, words }] }),
    moveStatement: (key, words, wording) =>
      done({
        statementSpans: draft.statementSpans.map((span, index) =>
          String(index) === key ? { ...wording, words } : span,
        ),
      }),
    drawClause: (words) => done({ clauseSpans: [...draft.clauseSpans, words] }),
    removeSpan: (side, key) => {
      const rest = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => String(index) !== key);
      return done(
        side === 'statement'
          ? { statementSpans: rest(draft.statementSpans) }
          : { clauseSpans: rest(draft.clauseSpans) },
      );
    },
    judge: (elementId, finding) => judged(elementId, { finding }),
    note: (elementId, note) => judged(elementId, { note }),
    answer: (exceptionId, applies, answer) =>
      done({
        exceptions: withOne(
          draft.exceptions,
          { exceptionId, applies, answer },
          (one) => one.exceptionId === exceptionId,
        ),
      }),
    takeAnswerBack: (exceptionId) =>
      done({ exceptions: draft.exceptions.filter((one) => one.exceptionId !== exceptionId) }),
    setStrength: (strength) => done({ strength: strength ?? 0 }),
  };
}
