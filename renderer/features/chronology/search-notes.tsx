import { CircleHelp, Layers } from 'lucide-react';
import type { ReactElement } from 'react';
import { runJob, useJobs } from '../../app/jobs.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import type { ListHead } from './statement-rows.ts';
import s from './search-notes.module.css';

/** So few are read one by one without anybody noticing. */
const NOTICED = 2_000;

/** What of a search was left out, and what would make it faster: said where the list begins. */
export function SearchNotes({ head }: { readonly head: ListHead | null }): ReactElement | null {
  const t = useText();
  const preparing = useJobs(({ jobs }) => jobs.some((job) => job.title === 'chronology.parts.job'));
  if (!head) return null;
  const slow = head.notPrepared > NOTICED;
  if (head.notUnderstood.length === 0 && !slow) return null;
  return (
    <div className={s['notes']} role="status">
      {head.notUnderstood.map((word) => (
        <span key={word.typed} className={s['note']}>
          <CircleHelp aria-hidden="true" />
          <bdi className={classNames(roles['mono'], s['noteWord'])}>{word.typed}</bdi>
          <span className={roles['meta']}>{t(`chronology.notUnderstood.${word.problem}`)}</span>
        </span>
      ))}
      {slow && (
        <span className={s['note']}>
          <Layers aria-hidden="true" />
          <span className={roles['meta']}>{t('chronology.parts.slow', { count: head.notPrepared })}</span>
          <Button
            size="small"
            offReason={preparing ? t('chronology.parts.running') : null}
            onPress={() => void runJob('statements.prepareParts', {}, 'chronology.parts.job')}
          >
            {t('chronology.parts.prepare')}
          </Button>
        </span>
      )}
    </div>
  );
}
