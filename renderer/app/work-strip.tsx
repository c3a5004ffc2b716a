import { X } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { Progress } from '../../core/contract/index.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { ActNote as ActNoteLine } from '../ui/act-note.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import roles from '../ui/type.module.css';
import { WorkLine } from '../ui/work-line.tsx';
import { keyOf } from './commands/table.ts';
import { goTo, useDesk } from './desk.ts';
import { useJobs, type Job } from './jobs.ts';
import { dismissNote, useUndo, type ActNote } from './undo.ts';
import { useHistory, type History } from './use-history.ts';
import s from './work-strip.module.css';

/** What runs now, above the status bar: its count, its item, the time left, and a way to stop it. */
export function WorkStrip(): ReactElement | null {
  const t = useText();
  const jobs = useJobs((state) => state.jobs);
  const job = jobs[0];
  const now = useNow(job !== undefined);
  if (!job) return null;
  const title = t(job.title);
  const { progress } = job;
  const waiting = jobs.length > 1 ? t('work.waiting', { count: jobs.length - 1 }) : null;
  return (
    <WorkLine
      label={t('work.label')}
      title={title}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
      item={progressWords(progress, t)}
      note={[timeLeft(job, now, t), waiting].filter((part) => part !== null).join(' · ')}
      state={job.cancelling ? 'cancelling' : 'running'}
    >
      {job.cancelling ? (
        <span className={roles['meta']}>{t('work.cancelling')}</span>
      ) : (
        <Button size="small" icon={<X aria-hidden="true" />} onPress={job.cancel}>
          {t('work.cancel')}
        </Button>
      )}
    </WorkLine>
  );
}

function useNow(running: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

function progressWords(progress: Progress | null, t: Translate): string {
  if (!progress) return '';
  const count =
    progress.total === null
      ? t('work.countOpen', { done: progress.done })
      : t('work.count', { done: progress.done, total: progress.total });
  return [count, progress.item ?? progress.step].filter((part) => part !== '').join(' · ');
}

/** Said only once a few seconds have shown how fast it goes: an early guess would jump. */
function timeLeft(job: Job, now: number, t: Translate): string {
  const spent = (now - job.startedAt) / 1000;
  const { progress } = job;
  if (!progress || progress.total === null || progress.done === 0 || spent < 3) return t('work.keepWorking');
  const left = Math.max(1, Math.round((spent * (progress.total - progress.done)) / progress.done));
  const time = left < 90 ? t('work.seconds', { count: left }) : t('work.minutes', { count: Math.round(left / 60) });
  return t('work.left', { time });
}

/** What was just done, with its undo. It stays until the next act, never on a timer. */
export function UndoNote(): ReactElement | null {
  const t = useText();
  const { note, problem } = useUndo();
  const history = useHistory();
  const screen = useDesk((desk) => desk.screen);
  if (problem) {
    return (
      <div className={s['problem']}>
        <ErrorNote problem={problem} onDismiss={dismissNote} />
      </div>
    );
  }
  if (!note) return null;
  const step = stepOffered(note.offer, history);
  const look = { name: t('drop.look'), onPress: () => goTo('inbox') };
  const back = step !== null && {
    name: t(step === 'undo' ? 'undo.button' : 'undo.redo'),
    onPress: () => void history.step(step),
    keys: keyOf(`history.${step}`),
  };
  return (
    <ActNoteLine
      text={note.text}
      acts={[...(note.offer === 'inbox' && screen !== 'inbox' ? [look] : []), ...(back ? [back] : [])]}
      onDismiss={dismissNote}
    />
  );
}

function stepOffered(offer: ActNote['offer'], history: History): 'undo' | 'redo' | null {
  if (offer === 'redo') return history.canRedo ? 'redo' : null;
  return offer !== 'none' && history.canUndo ? 'undo' : null;
}
