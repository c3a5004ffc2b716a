import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { openStatement } from '../../app/desk.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import roles from '../../ui/type.module.css';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

interface BriefLineProps {
  /** How it stands to the statement in hand. */
  readonly stands: string;
  readonly brief: Statement['relations'][number]['other'];
  readonly note?: string | null;
  readonly acts?: ReactNode;
}

/** Another statement in one line, and the way to it. Words that are marked stay veiled. */
export function BriefLine({ stands, brief, note, acts }: BriefLineProps): ReactElement {
  const t = useText();
  const say = useDates();
  const date = brief.date === null ? (brief.displayed ?? t('notGiven')) : say(brief.date, null, 'short').words;
  return (
    <div className={s['brief']}>
      <span className={roles['meta']}>{stands}</span>
      <span className={s['briefWords']}>
        <AriaButton className={classNames(s['textLink'])} onPress={() => openStatement(brief.statementId)}>
          <Clip className={s['briefText']}>{brief.sensitive ? t('chronology.sensitive') : brief.text}</Clip>
        </AriaButton>
        {note !== null && note !== undefined && note !== '' && <Clip className={roles['micro']}>{note}</Clip>}
      </span>
      <bdi className={roles['micro']}>{date}</bdi>
      {acts ?? <span />}
    </div>
  );
}
