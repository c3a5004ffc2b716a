import { Eye, EyeOff, Lock } from 'lucide-react';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import roles from '../../ui/type.module.css';
import s from './start.module.css';

export interface UnlockFormProps {
  readonly problem: Problem | null;
  readonly onOpen: (passphrase: string) => Promise<boolean>;
}

/** The passphrase of one case, in its place in the list. */
export function UnlockForm({ problem, onOpen }: UnlockFormProps): ReactElement {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [opening, setOpening] = useState(false);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (opening || passphrase === '') return;
    setOpening(true);
    const open = await onOpen(passphrase);
    // What was typed isn't kept longer than it is needed
    setPassphrase('');
    if (!open) setOpening(false);
  };
  const wrong = problem?.code === 'case.wrong-passphrase';
  return (
    <form className={s['unlock']} onSubmit={(event) => void submit(event)}>
      <div className={s['unlockRow']}>
        <TextField
          label={t('start.passphrase')}
          type={shown ? 'text' : 'password'}
          value={passphrase}
          onChange={setPassphrase}
          icon={<Lock aria-hidden="true" />}
          autoFocus
          tall
          error={wrong ? problem.message : null}
          trailing={
            <Button
              look="bare"
              size="small"
              label={shown ? t('start.passphrase.hide') : t('start.passphrase.show')}
              icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              onPress={() => setShown(!shown)}
            />
          }
        />
        <Button type="submit" look="prime" size="tall" offReason={opening ? t('start.unlocking') : null}>
          {opening ? t('start.unlocking') : t('start.unlock')}
        </Button>
      </div>
      {problem && !wrong && <ErrorNote problem={problem} />}
      <div className={roles['meta']}>{t('start.passphrase.help')}</div>
    </form>
  );
}
