import { useState, type ReactElement } from 'react';
import { offerClauses } from '../../../../core/domain/policy/offer-clauses.ts';
import { wordsAt, type Span } from '../../../../core/text/spans.ts';
import type { ClauseKind } from '../../../../core/domain/vocabulary.ts';
import { useDesk } from '../../../app/desk.ts';
import { say } from '../../../app/undo.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { InlineForm } from '../../../ui/inline-form.tsx';
import type { Version } from '../reader/outline-items.ts';
import { closeForm, useReader } from '../reader/reader-state.ts';
import { ClauseFields, type ClauseDraft } from './clause-fields.tsx';

/** What the text itself says of a place: the headings above it, a number; the kind by its words. All of it can be changed. */
function proposed(text: string, chosen: Span): ClauseDraft {
  const near = offerClauses(text).findLast(({ start }) => start <= chosen.start);
  const same = near?.start === chosen.start;
  return {
    path: near?.path ?? '',
    number: (same ? near.number : null) ?? '',
    kind: same ? near.kind : 'prohibition',
    label: '',
  };
}

/** Makes the words chosen a clause. */
export function MarkForm({ version, chosen }: { readonly version: Version; readonly chosen: Span }): ReactElement {
  const t = useText();
  const mark = useCommand('clauses.mark');
  const [draft, setDraft] = useState<ClauseDraft>(() => proposed(version.text, chosen));
  const save = async (): Promise<void> => {
    const { path, number, label } = draft;
    const kind: ClauseKind = draft.kind;
    const done = await mark.run({
      versionId: version.versionId,
      clauses: [
        {
          start: chosen.start,
          end: chosen.end,
          exact: wordsAt(version.text, chosen),
          path: path.trim(),
          number: number.trim() || null,
          kind,
          label: label.trim() || null,
        },
      ],
    });
    const [made] = done?.clauses ?? [];
    if (made === undefined) return;
    document.getSelection()?.removeAllRanges();
    useReader.setState({ chosen: null, form: null, outline: 'clauses' });
    useDesk.setState({ clauseId: made.clauseId });
    say(t('clause.marked'));
  };
  return (
    <InlineForm onSave={() => void save()} onCancel={closeForm} saveLabel={t('clause.mark')} problem={mark.problem}>
      <ClauseFields draft={draft} onChange={setDraft} />
    </InlineForm>
  );
}
