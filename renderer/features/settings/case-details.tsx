import { useId, type ReactElement } from 'react';
import { isZone } from '../../../core/domain/zone.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useCommands } from '../../app/commands/live.ts';
import { KeptForm } from '../../app/drafts/kept-form.tsx';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import layout from '../../ui/layout.module.css';

type Info = OutputOf<Contract['cases.info']>;

/** Title, reference, description and time zone of the case. */
export function CaseDetails(): ReactElement | null {
  const info = useAsk('cases.info', {}).data;
  if (!info) return null;
  return <DetailsForm key={[info.title, info.reference, info.description, info.zone].join('\u0000')} info={info} />;
}

function DetailsForm({ info }: { readonly info: Info }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const draft = useDraft('case.details');
  const [title, setTitle] = useDraftField(draft, 'title', info.title);
  const [reference, setReference] = useDraftField(draft, 'reference', info.reference ?? '');
  const [description, setDescription] = useDraftField(draft, 'description', info.description ?? '');
  const [zone, setZone] = useDraftField(draft, 'zone', info.zone);
  const first = useId();
  useCommands({ 'case.details': () => document.getElementById(first)?.focus() });
  const update = useCommand('cases.update');
  const zoneBad = !isZone(zone);
  const titleBad = title.trim() === '';
  const save = async (): Promise<void> => {
    if (zoneBad || titleBad) return;
    const saved = await update.run({
      title: title.trim(),
      reference: reference === '' ? null : reference,
      description: description === '' ? null : description,
      ...(zone === info.zone ? {} : { zone }),
    });
    if (!saved) return;
    draft.done();
    say(`${t('settings.case.saved')}.`);
  };
  return (
    <KeptForm draft={draft} className={layout['form']} onSubmit={() => void save()} onLeave={null}>
      <TextField
        id={first}
        label={t('settings.case.title')}
        value={title}
        onChange={setTitle}
        dir="auto"
        error={titleBad ? t('form.required') : null}
      />
      <TextField
        label={t('settings.case.reference')}
        optional={t('form.optional')}
        value={reference}
        onChange={setReference}
        dir="auto"
      />
      <TextArea
        label={t('settings.case.description')}
        optional={t('form.optional')}
        value={description}
        onChange={setDescription}
        rows={3}
      />
      <TextField
        label={t('settings.case.zone')}
        value={zone}
        onChange={setZone}
        help={t('settings.case.zone.help')}
        error={zoneBad ? t('new.zone.bad', { zone }) : null}
        dir="ltr"
      />
      {update.problem && <ErrorNote problem={update.problem} />}
      <span className={layout['acts']}>
        <Button type="submit" offReason={mode === 'read' ? t('settings.case.readOnly') : null}>
          {t('settings.case.save')}
        </Button>
      </span>
    </KeptForm>
  );
}
