import { X } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/error-note.tsx';
import roles from '../../ui/type.module.css';
import { awaitCommand, runCommand } from '../commands/live.ts';
import { commands, definitionOf, type CommandId } from '../commands/table.ts';
import { useDesk } from '../desk.ts';
import { dropDraft, foundDrafts, loadDrafts, passOverFound, useDrafts, type KeptDraft } from './draft-store.ts';
import s from '../frame.module.css';

function isCommand(form: string): form is CommandId {
  return Object.hasOwn(commands, form);
}

/** Forms that were begun and not saved before the case was opened: after a crash, a lock, a day. */
export function FoundDrafts(): ReactElement | null {
  const t = useText();
  const { caseId, mode } = useCaseFile();
  const found = useDrafts(useShallow(foundDrafts));
  useEffect(() => {
    if (mode === 'write') void loadDrafts(isCommand);
  }, [caseId, mode]);
  if (found.length === 0) return null;
  return (
    <section role="status" aria-label={t('drafts.begun', { count: found.length })}>
      <Notice severity="note">
        <div className={s['notice']}>
          <span>{t('drafts.begun', { count: found.length })}</span>
          <Button
            size="small"
            look="bare"
            label={t('drafts.close')}
            icon={<X aria-hidden="true" />}
            onPress={passOverFound}
          />
        </div>
        {found.map((draft) => (
          <FoundDraft key={`${draft.form} ${draft.about ?? ''}`} draft={draft} />
        ))}
      </Notice>
    </section>
  );
}

function FoundDraft({ draft }: { readonly draft: KeptDraft }): ReactElement {
  const t = useText();
  const when = useWhen();
  const { form, about, label, keptAt } = draft;
  const said = { form: t(`command.${form}`), when: when.shortMoment(keptAt) };
  return (
    <div className={roles['row']}>
      <span className={roles['clip']}>
        {label === null ? t('drafts.one', said) : t('drafts.oneAbout', { ...said, about: label })}
      </span>
      <Button
        size="small"
        onPress={() => {
          passOverFound();
          goOn(form, about);
        }}
      >
        {t('drafts.goOn')}
      </Button>
      <Button size="small" look="bare" onPress={() => dropDraft(draft)}>
        {t('drafts.drop')}
      </Button>
    </div>
  );
}

/** Takes in hand what the form is about, and opens the form: its fields are as they were left. */
function goOn(form: CommandId, about: string | null): void {
  const { at } = definitionOf(form);
  if (at === 'statement') useDesk.setState({ statementId: about });
  else if (at === 'capture') useDesk.setState({ captureId: about });
  else if (at === 'account') useDesk.setState({ accountId: about });
  else if (at === 'policy') useDesk.setState({ policyId: about });
  else if (at === 'request') useDesk.setState({ requestId: about });
  if (at === 'link') {
    useDesk.setState({ screen: 'link-desk', linkId: about, linking: false });
    awaitCommand(form);
  } else runCommand(form);
}
