import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { recipientProfiles } from '../../../core/domain/vocabulary.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import { clearDraft, draftFrom, useDossierDraft, type DossierDraft } from './draft.ts';
import s from './dossiers.module.css';

const ALL = '';

/** What goes in and for whom; every change is compiled again. */
export function RequestForm({ suggestedTitle }: { readonly suggestedTitle: string }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const draft = useDossierDraft();
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const title = draft.title ?? suggestedTitle;
  const change = (part: Partial<DossierDraft>): void => useDossierDraft.setState(part);
  const accountChoices = [
    { value: ALL, name: t('dossiers.account.all') },
    ...accounts.map((account) => ({
      value: account.accountId,
      name: account.name ?? account.handle ?? t('accounts.handle.unknown'),
      side: platformName(account.platform, t),
    })),
  ];
  return (
    <section aria-label={t('dossiers.form')}>
      <ToolBar title={t('dossiers.title')}>
        <span className={roles['end']} />
        <Button size="small" icon={<Plus aria-hidden="true" />} onPress={clearDraft}>
          {t('dossiers.new')}
        </Button>
      </ToolBar>
      <div className={s['form']}>
        <TextField
          label={t('dossiers.name')}
          value={title}
          onChange={(next) => change({ title: next })}
          dir="auto"
          error={title.trim() === '' ? t('form.required') : null}
        />
        <TextField
          label={t('dossiers.addressee')}
          optional={t('form.optional')}
          value={draft.addressee}
          onChange={(addressee) => change({ addressee })}
          dir="auto"
        />
        <Select
          label={t('dossiers.profile')}
          choices={recipientProfiles.map((value) => ({ value, name: t(`profile.${value}`) }))}
          value={draft.profile}
          onChange={(profile) => change({ profile })}
          help={t(`dossiers.profile.help.${draft.profile}`)}
        />
        <Select
          label={t('dossiers.account')}
          choices={accountChoices}
          value={draft.accountId ?? ALL}
          onChange={(value) => change({ accountId: value === ALL ? null : value })}
        />
        <div className={s['range']}>
          <DateField
            short
            label={t('dossiers.from')}
            optional={t('form.optional')}
            value={draft.from}
            onChange={(from) => change({ from })}
            caseZone={zone}
          />
          <DateField
            short
            label={t('dossiers.to')}
            optional={t('form.optional')}
            value={draft.to}
            onChange={(to) => change({ to })}
            caseZone={zone}
          />
        </div>
        <p className={roles['micro']}>{t('dossiers.range.help')}</p>
      </div>
      <EarlierDossiers />
    </section>
  );
}

function EarlierDossiers(): ReactElement {
  const t = useText();
  const dossiers = useAsk('dossiers.list', {}).data?.items;
  const [open, setOpen] = useState(false);
  const formats = useDossierDraft((draft) => draft.formats);
  if (!dossiers || dossiers.length === 0) return <p className={s['none']}>{t('dossiers.earlier.none')}</p>;
  return (
    <div className={s['earlier']}>
      <Button look="bare" size="small" expanded={open} onPress={() => setOpen(!open)}>
        {t('dossiers.earlier')} ({dossiers.length})
      </Button>
      {open && (
        <ul>
          {dossiers.map((dossier) => (
            <li key={dossier.dossierId} className={s['earlierRow']}>
              <Button
                size="small"
                look="go"
                onPress={() => useDossierDraft.setState(draftFrom(dossier.request, formats), true)}
              >
                {dossier.title}
              </Button>
              <span className={roles['meta']}>{t('dossiers.editions', { count: dossier.editions.length })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
