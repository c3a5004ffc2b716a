import { DoorOpen, FolderOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import roles from '../ui/type.module.css';
import { useJobs } from './jobs.ts';
import { closeCase, leave, useSession } from './session.ts';
import s from './work-strip.module.css';

/** What becomes of the work that runs, asked where the work stands: nothing waits in a box over it. */
export function LeaveStrip(): ReactElement | null {
  const t = useText();
  const leaving = useSession((session) => session.leaving);
  const job = useJobs((state) => state.jobs[0]);
  if (leaving === null) return null;
  const what = job ? t(job.title) : t('leave.work');
  if (leaving.state === 'going') {
    return (
      <div role="status" className={s['question']}>
        <DoorOpen aria-hidden="true" />
        <span>{t('leave.going')}</span>
      </div>
    );
  }
  const waiting = leaving.state === 'waiting';
  return (
    <section className={s['question']} aria-label={t('leave.label')}>
      <DoorOpen aria-hidden="true" />
      <div role="alert" className={s['asking']}>
        <div className={roles['strong']}>{t(waiting ? 'leave.waits' : 'leave.runs', { what, wish: leaving.wish })}</div>
        <div className={roles['two']}>{t('leave.safe')}</div>
      </div>
      <span className={s['answers']}>
        {!waiting && (
          <Button size="small" look="prime" onPress={() => void leave('finished')} autoFocus>
            {t('leave.finished')}
          </Button>
        )}
        <Button size="small" onPress={() => void leave('now')}>
          {t('leave.now')}
        </Button>
        <Button size="small" look="bare" onPress={() => void leave('never')}>
          {t('leave.never')}
        </Button>
      </span>
    </section>
  );
}

/** Another case was asked for while this one is open: one window, one case, and nobody's work is closed unasked. */
export function AskedCase(): ReactElement | null {
  const t = useText();
  const asked = useSession((session) => session.asked);
  if (asked === null) return null;
  return (
    <section className={s['question']} aria-label={t('asked.label')}>
      <FolderOpen aria-hidden="true" />
      <div role="status" className={s['asking']}>
        <div className={roles['strong']}>{t('asked.title', { name: asked.title })}</div>
        <div className={roles['two']}>{t('asked.text')}</div>
      </div>
      <span className={s['answers']}>
        <Button size="small" onPress={() => void closeCase(asked.token)}>
          {t('asked.open')}
        </Button>
        <Button size="small" look="bare" onPress={() => useSession.setState({ asked: null })}>
          {t('asked.stay')}
        </Button>
      </span>
    </section>
  );
}
