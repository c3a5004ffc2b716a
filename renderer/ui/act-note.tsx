import { Undo2, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../i18n/use-text.ts';
import { classNames } from './class-names.ts';
import { Keys } from './keys.tsx';
import roles from './type.module.css';
import s from './act-note.module.css';

export interface NoteAct {
  readonly name: string;
  readonly onPress: () => void;
  readonly keys?: string | undefined;
}

export interface ActNoteProps {
  readonly text: string;
  /** What can be done about it: taking it back, going to what was made. */
  readonly acts: readonly NoteAct[];
  readonly onDismiss: () => void;
}

/** What was just done, and its way back. It stays until the next act, never on a timer. */
export function ActNote({ text, acts, onDismiss }: ActNoteProps): ReactElement {
  const t = useText();
  return (
    <div role="status" className={s['note']}>
      <Undo2 aria-hidden="true" className="flips" />
      <span className={roles['clip']} title={text}>
        {text}
      </span>
      <span className={roles['end']} />
      {acts.map((act) => (
        <span key={act.name} className={s['act']}>
          <AriaButton className={classNames(s['button'])} onPress={act.onPress}>
            {act.name}
          </AriaButton>
          {act.keys !== undefined && <Keys onPrime>{act.keys}</Keys>}
        </span>
      ))}
      <AriaButton className={classNames(s['button'])} aria-label={t('undo.dismiss')} onPress={onDismiss}>
        <X aria-hidden="true" />
      </AriaButton>
    </div>
  );
}
