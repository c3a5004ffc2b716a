import { useState, type ReactElement } from 'react';
import { useCommands, type Doing } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { useSession } from '../../app/session.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import type { LinkDetail } from './link-model.ts';
import s from './link-desk.module.css';

/** Who made the link, who decided on it and why. */
export function ReviewNotes({ saved }: { readonly saved: LinkDetail }): ReactElement | null {
  const t = useText();
  const when = useWhen();
  if (saved.notes.length === 0) return null;
  return (
    <section className={s['linkPart']} aria-label={t('link.notes')}>
      <h3 className={s['partHead']}>{t('link.notes')}</h3>
      <ul className={s['notes']}>
        {saved.notes.map((note, index) => (
          <li key={index}>
            <span className={roles['meta']}>
              {t('link.note.by', {
                decision: t(`link.decision.${note.decision ?? 'rejected'}`),
                name: note.author.name,
                when: when.shortMoment(note.madeAt),
              })}
            </span>
            {note.text !== '' && <p dir="auto">{note.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface ReviewBarProps {
  readonly saved: LinkDetail;
  readonly off: string | null;
  /** Words are being written for a return or a rejection. */
  readonly writing: 'returned' | 'rejected' | null;
  readonly onWriting: (writing: 'returned' | 'rejected' | null) => void;
}

/** At the foot: accept or return. Nobody decides on a link of his own. */
export function ReviewBar({ saved, off, writing, onWriting }: ReviewBarProps): ReactElement {
  const t = useText();
  const me = useSession((session) => session.shell?.settings.actorName ?? '');
  const review = useCommand('links.review');
  const { linkId, revision, decision } = saved;
  const own = saved.author.name === me ? t('link.review.own') : null;
  const why = (wanted: string): string | null => off ?? own ?? (decision === wanted ? t('command.off.state') : null);
  const accept = async (): Promise<void> => {
    if (await review.run({ linkId, decision: 'accepted', note: '', revision })) say(t('link.accepted.done'));
  };
  const doing = (wanted: string, run: () => void): Doing => ({ run, off: why(wanted) });
  useCommands({
    'link.accept': doing('accepted', () => void accept()),
    'link.return': doing('returned', () => onWriting('returned')),
    'link.reject': doing('rejected', () => onWriting('rejected')),
  });
  return (
    <footer className={s['reviewBar']}>
      {review.problem && <ErrorNote problem={review.problem} onDismiss={review.clear} />}
      {writing === null ? (
        <div className={roles['row']}>
          <Button keys={keyOf('link.return')} offReason={why('returned')} onPress={() => onWriting('returned')}>
            {t('link.return')}
          </Button>
          <Button look="prime" keys={keyOf('link.accept')} offReason={why('accepted')} onPress={() => void accept()}>
            {t('link.accept')}
          </Button>
          <span className={roles['end']} />
          <span className={roles['meta']}>
            {t('link.author', { name: saved.author.name })}
            <br />
            {saved.reviewer === null ? t('link.reviewer.none') : t('link.reviewer', { name: saved.reviewer.name })}
          </span>
        </div>
      ) : (
        <DecisionForm key={writing} saved={saved} decision={writing} onDone={() => onWriting(null)} />
      )}
    </footer>
  );
}

interface DecisionFormProps {
  readonly saved: LinkDetail;
  readonly decision: 'returned' | 'rejected';
  readonly onDone: () => void;
}

/** Whoever gets a link back, or loses it, is told why. */
function DecisionForm({ saved, decision, onDone }: DecisionFormProps): ReactElement {
  const t = useText();
  const { linkId } = saved;
  const [revision] = useState(saved.revision);
  const review = useCommand('links.review');
  const draft = useDraft(decision === 'returned' ? 'link.return' : 'link.reject', linkId);
  const typed = useDraftField(draft, 'reason', '');
  const onReason = async (note: string): Promise<void> => {
    if (!(await review.run({ linkId, decision, note, revision }))) return;
    draft.done();
    say(t(`link.${decision}.done`));
    onDone();
  };
  return (
    <ReasonForm
      action={t(decision === 'returned' ? 'link.return' : 'command.link.reject')}
      example={t(`link.${decision}.example`)}
      problem={review.problem}
      typed={typed}
      onReason={(note) => void onReason(note)}
      onCancel={onDone}
    />
  );
}
