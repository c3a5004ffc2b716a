import { BadgeCheck, MessageSquareText, Undo2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { useReviewForms } from './review-forms.ts';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

type Review = Statement['reviews'][number];

/** What reviewers decided and noted: who, when and why, the last first. Nothing stands here before somebody reviewed. */
export function ReviewsPart({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const { open } = useReviewForms();
  const [all, setAll] = useState(false);
  useCommands({ 'statement.note': () => useReviewForms.setState({ open: 'note' }) });
  const reviews = [...statement.reviews].sort((a, b) => b.at - a.at);
  const [last, ...earlier] = reviews;
  if (last === undefined && open === 'none') return null;
  return (
    <section className={s['reviews']} aria-label={t('reviews.title')}>
      {last !== undefined && <ReviewLine review={last} />}
      {all && earlier.map((review) => <ReviewLine key={review.reviewId} review={review} />)}
      {earlier.length > 0 && (
        <span>
          <Button size="small" look="bare" expanded={all} onPress={() => setAll(!all)}>
            {t('reviews.earlier', { count: earlier.length })}
          </Button>
        </span>
      )}
      {open !== 'none' && <ReviewForm key={open} statement={statement} returning={open === 'return'} />}
    </section>
  );
}

const ICONS = { accepted: BadgeCheck, returned: Undo2, noted: MessageSquareText } as const;

function ReviewLine({ review }: { readonly review: Review }): ReactElement {
  const t = useText();
  const when = useWhen();
  const what = review.decision ?? 'noted';
  const Icon = ICONS[what];
  return (
    <div className={s['review']} data-decision={what}>
      <Icon aria-hidden="true" className={what === 'returned' ? 'flips' : undefined} />
      <span>
        <span className={roles['strong']}>{t(`reviews.${what}`)}</span>
        {review.text !== '' && (
          <>
            {' '}
            <bdi>{review.text}</bdi>
          </>
        )}
      </span>
      <span className={roles['micro']}>
        <bdi>{review.by}</bdi> · <bdi>{when.shortMoment(review.at)}</bdi>
      </span>
    </div>
  );
}

function ReviewForm({
  statement,
  returning,
}: {
  readonly statement: Statement;
  readonly returning: boolean;
}): ReactElement {
  const t = useText();
  const review = useCommand('statements.review');
  const { statementId, revision } = statement;
  const draft = useDraft(returning ? 'statement.return' : 'statement.note', statementId);
  const typed = useDraftField(draft, 'reason', '');
  const close = (): void => useReviewForms.setState({ open: 'none' });
  const onReason = async (text: string): Promise<void> => {
    if (!(await review.run({ statementId, decision: returning ? 'returned' : null, text, revision }))) return;
    draft.done();
    close();
    say(t(returning ? 'statement.return.done' : 'reviews.noted.done'));
  };
  return (
    <div className={layout['inPlace']}>
      <ReasonForm
        action={t(returning ? 'statement.return' : 'reviews.note')}
        example={t(returning ? 'statement.return.example' : 'reviews.note.example')}
        problem={review.problem}
        typed={typed}
        onReason={(reason) => void onReason(reason)}
        onCancel={close}
      />
    </div>
  );
}
