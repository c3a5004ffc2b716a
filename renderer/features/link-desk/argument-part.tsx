import { Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import roles from '../../ui/type.module.css';
import type { LinkDetail } from './link-model.ts';
import s from './link-desk.module.css';

type Argument = 'rationale' | 'counter';

export interface ArgumentPartProps {
  readonly saved: LinkDetail;
  readonly argument: Argument;
  readonly off: string | null;
}

/** Why the words touch the clause, or what speaks against it. */
export function ArgumentPart({ saved, argument, off }: ArgumentPartProps): ReactElement {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const text = saved[argument];
  useCommands({ [`link.${argument}`]: { run: () => setWriting(true), off } });
  return (
    <section className={s['linkPart']} aria-label={t(`link.${argument}`)}>
      <h3 className={s['partHead']}>
        {t(`link.${argument}`)}
        <span className={roles['meta']}>{t(`link.${argument}.for`)}</span>
        <span className={roles['end']} />
        {!writing && (
          <Button
            size="small"
            look="bare"
            icon={<Pencil aria-hidden="true" />}
            label={t(`command.link.${argument}`)}
            offReason={off}
            onPress={() => setWriting(true)}
          />
        )}
      </h3>
      {writing ? (
        <ArgumentForm saved={saved} argument={argument} onDone={() => setWriting(false)} />
      ) : text === null ? (
        <p className={roles['meta']}>{t('link.counter.none')}</p>
      ) : (
        <p dir="auto" className={s['prose']}>
          {text}
        </p>
      )}
    </section>
  );
}

interface ArgumentFormProps {
  readonly saved: LinkDetail;
  readonly argument: Argument;
  readonly onDone: () => void;
}

function ArgumentForm({ saved, argument, onDone }: ArgumentFormProps): ReactElement {
  const t = useText();
  const { linkId } = saved;
  const update = useCommand('links.update');
  const draft = useDraft(`link.${argument}`, linkId);
  const [text, setText] = useDraftField(draft, argument, saved[argument] ?? '');
  // What was read when the writing began: whatever somebody wrote there since is not overwritten unseen
  const [revision] = useState(saved.revision);
  const [tried, setTried] = useState(false);
  const lacks = argument === 'rationale' && text.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (lacks) return;
    const changes = argument === 'rationale' ? { rationale: text } : { counter: text.trim() === '' ? null : text };
    if (!(await update.run({ linkId, revision, ...changes }))) return;
    draft.done();
    say(t(`link.${argument}.done`));
    onDone();
  };
  return (
    <InlineForm kept={draft} onSave={() => void save()} onCancel={onDone} problem={update.problem}>
      <TextArea
        label={t(`link.${argument}`)}
        value={text}
        onChange={setText}
        rows={5}
        help={t(`link.${argument}.help`)}
        error={tried && lacks ? t('link.rationale.needed') : null}
      />
    </InlineForm>
  );
}
