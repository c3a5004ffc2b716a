import { FileText, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callShell } from '../../ipc/bridge.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import layout from '../../ui/layout.module.css';
import { RadioList } from '../../ui/radio-list.tsx';
import roles from '../../ui/type.module.css';
import type { TextDraft } from './text-draft.ts';
import s from './policies.module.css';

interface TextFieldsProps {
  readonly draft: TextDraft;
  readonly file: ChosenFile | null;
  readonly onFile: (file: ChosenFile | null) => void;
  readonly tried: boolean;
  /** The policy has a text already: the new one may differ from it in form only. */
  readonly later: boolean;
}

/** A text as it was seen: its words or its file, when, who registered it, and what it says of itself. */
export function TextFields(props: TextFieldsProps): ReactElement {
  const { draft, tried } = props;
  return (
    <>
      <WordsPart {...props} />
      <SeenPart draft={draft} tried={tried} />
      <RegistrarPart draft={draft} />
      {props.later && <ChangePart draft={draft} />}
    </>
  );
}

function WordsPart({ draft, file, onFile, tried }: TextFieldsProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const [text, setText] = draft.text;
  const choose = async (): Promise<void> => {
    const answer = await callShell('shell.choose', { what: 'files' });
    const [chosen] = answer.ok ? answer.value.chosen : [];
    if (chosen === undefined) return;
    onFile(chosen);
    // Named as the registrar named it, where nothing better was written; it stands in its field to be seen and changed
    if (draft.reference[0].trim() === '') draft.reference[1](chosen.name);
  };
  if (file !== null) {
    return (
      <div className={s['file']}>
        <FileText aria-hidden="true" />
        <bdi dir="ltr" className={roles['mono']}>
          {file.name}
        </bdi>
        <span className={roles['meta']}>{t('policies.text.file.kept')}</span>
        <Button
          size="small"
          look="bare"
          label={t('policies.text.file.drop')}
          icon={<X aria-hidden="true" />}
          onPress={() => onFile(null)}
        />
      </div>
    );
  }
  return (
    <div className={layout['form']}>
      <span className={roles['row']}>
        <Button icon={<FileText aria-hidden="true" />} onPress={() => void choose()}>
          {t('policies.text.choose')}
        </Button>
        <span className={roles['meta']}>{t('policies.text.choose.help')}</span>
      </span>
      <TextArea
        label={t('policies.text.paste')}
        value={text}
        onChange={setText}
        rows={6}
        help={
          text === ''
            ? t('policies.text.paste.help')
            : t('policies.text.size', {
                size: when.bytes(new TextEncoder().encode(text).length),
                lines: text.split('\n').length,
              })
        }
        error={tried && text === '' ? t('policies.text.needed') : null}
      />
    </div>
  );
}

function SeenPart({ draft, tried }: { readonly draft: TextDraft; readonly tried: boolean }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const [firstSeen, setFirstSeen] = draft.firstSeen;
  const [lastSeen, setLastSeen] = draft.lastSeen;
  const [continuous, setContinuous] = draft.continuous;
  return (
    <div className={layout['form']}>
      <div className={layout['pair']}>
        <DateField
          short
          label={t('policies.seen.first')}
          value={firstSeen}
          onChange={setFirstSeen}
          caseZone={zone}
          error={tried && firstSeen.text.trim() === '' ? t('policies.seen.first.needed') : null}
        />
        <DateField
          short
          label={t('policies.seen.last')}
          optional={t('policies.seen.last.optional')}
          value={lastSeen}
          onChange={setLastSeen}
          caseZone={zone}
        />
      </div>
      <Checkbox selected={continuous} onChange={setContinuous}>
        {t('policies.seen.continuous')}
      </Checkbox>
    </div>
  );
}

function RegistrarPart({ draft }: { readonly draft: TextDraft }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const optional = t('form.optional');
  const [registrar, setRegistrar] = draft.registrar;
  const [reference, setReference] = draft.reference;
  const [effective, setEffective] = draft.effective;
  const [licence, setLicence] = draft.licence;
  const [url, setUrl] = draft.url;
  return (
    <div className={layout['form']}>
      <div className={layout['pair']}>
        <TextField
          label={t('policies.registrar')}
          optional={optional}
          value={registrar}
          onChange={setRegistrar}
          dir="auto"
          help={t('policies.registrar.help')}
        />
        <TextField
          label={t('policies.reference')}
          optional={optional}
          value={reference}
          onChange={setReference}
          dir="auto"
          help={t('policies.reference.help')}
        />
      </div>
      <TextArea
        label={t('policies.licence')}
        optional={optional}
        value={licence}
        onChange={setLicence}
        rows={2}
        help={t('policies.licence.help')}
      />
      <TextField label={t('policies.text.url')} optional={optional} value={url} onChange={setUrl} dir="ltr" />
      <DateField
        short
        label={t('policies.effective')}
        optional={t('policies.effective.optional')}
        value={effective}
        onChange={setEffective}
        caseZone={zone}
      />
    </div>
  );
}

function ChangePart({ draft }: { readonly draft: TextDraft }): ReactElement {
  const t = useText();
  const [change, setChange] = draft.change;
  return (
    <RadioList
      label={t('policies.change')}
      value={change}
      onChange={setChange}
      choices={(['content', 'technical'] as const).map((value) => ({
        value,
        name: t(`policies.change.${value}`),
        text: t(`policies.change.${value}.means`),
      }))}
    />
  );
}
