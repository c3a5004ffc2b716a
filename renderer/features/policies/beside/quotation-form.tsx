import { useDeferredValue, useState, type ReactElement } from 'react';
import { useDraft, useDraftField } from '../../../app/drafts/use-draft.ts';
import { useDesk } from '../../../app/desk.ts';
import { say } from '../../../app/undo.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../../ui/date-draft.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { TextArea, TextField } from '../../../ui/field.tsx';
import { FidelityMark, FidelityWords } from '../../../ui/fidelity-words.tsx';
import { InlineForm } from '../../../ui/inline-form.tsx';
import layout from '../../../ui/layout.module.css';
import roles from '../../../ui/type.module.css';
import { Select } from '../../../ui/select.tsx';
import type { Version } from '../reader/outline-items.ts';
import { useAddQuotation } from './use-add-quotation.ts';
import { useQuoters } from './use-quoters.ts';
import s from './beside.module.css';

const NEW_SOURCE = 'new';

/** Words in which somebody quotes the policy, and who; what they keep of the stored text is seen while they are typed. */
export function QuotationForm({
  version,
  onDone,
}: {
  readonly version: Version;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const { policyId, lang: policyLang } = version.policy;
  const { add, problem } = useAddQuotation();
  const draft = useDraft('policy.quote', policyId);
  const [text, setText] = useDraftField(draft, 'text', '');
  const [lang, setLang] = useDraftField(draft, 'lang', policyLang);
  const [quoter, setQuoter] = useDraftField(draft, 'quoter', NEW_SOURCE);
  const [title, setTitle] = useDraftField(draft, 'title', '');
  const [claimed, setClaimed] = useDraftField<DateDraft>(draft, 'claimed', emptyDateDraft);
  const [tried, setTried] = useState(false);
  const quoters = useQuoters(useDesk((desk) => desk.statementId));
  const save = async (): Promise<void> => {
    setTried(true);
    const reading = readDateDraft(claimed);
    if (text === '' || lang.trim() === '' || reading.kind === 'bad') return;
    if (quoter === NEW_SOURCE && title.trim() === '') return;
    const known = quoters.find(({ value }) => value === quoter);
    const claimedOn = reading.kind === 'date' ? reading.date.edtf : null;
    const done = await add(known?.names ?? { title: title.trim() }, { text, lang: lang.trim(), policyId, claimedOn });
    if (!done) return;
    draft.done();
    say(t('quoted.added'));
    onDone();
  };
  return (
    <InlineForm
      kept={draft}
      onSave={() => void save()}
      onCancel={onDone}
      saveLabel={t('quoted.save')}
      problem={problem}
      size="normal"
      className={s['formPane']}
    >
      <h2 className={roles['lead']}>{t('quoted.form', { title: version.policy.title })}</h2>
      <TextArea
        label={t('quoted.words')}
        value={text}
        onChange={setText}
        words
        autoFocus
        rows={5}
        help={t('quoted.words.help')}
        error={tried && text === '' ? t('form.required') : null}
      />
      <Compared text={text} lang={lang} policyId={policyId} />
      <Select
        label={t('quoted.who')}
        choices={[{ value: NEW_SOURCE, name: t('quoted.who.new') }, ...quoters]}
        value={quoter}
        onChange={setQuoter}
      />
      {quoter === NEW_SOURCE && (
        <TextField
          label={t('quoted.source')}
          value={title}
          onChange={setTitle}
          dir="auto"
          help={t('quoted.source.help')}
          error={tried && title.trim() === '' ? t('form.required') : null}
        />
      )}
      <div className={layout['pair']}>
        <DateField
          short
          label={t('quoted.on')}
          optional={t('form.optional')}
          value={claimed}
          onChange={setClaimed}
          caseZone={zone}
        />
        <TextField
          label={t('policies.lang')}
          value={lang}
          onChange={setLang}
          dir="ltr"
          error={tried && lang.trim() === '' ? t('form.required') : null}
        />
      </div>
    </InlineForm>
  );
}

interface ComparedProps {
  readonly text: string;
  readonly lang: string;
  readonly policyId: string;
}

/** Shorter words stand in any text. */
const SHORTEST = 12;

function Compared({ text, lang, policyId }: ComparedProps): ReactElement | null {
  const words = useDeferredValue(text);
  const asks = words.trim().length >= SHORTEST;
  const found = useAsk('policies.checkQuotation', { text: words, policyId }, { enabled: asks, keep: true }).data;
  if (!asks || !found) return null;
  return (
    <div aria-live="polite">
      <FidelityMark match={found.match} />
      {found.match !== 'none' && <FidelityWords text={words} lang={lang} facts={found} />}
    </div>
  );
}
