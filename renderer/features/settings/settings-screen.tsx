import { useState, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { changeSettings, closeCase, useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Settings } from '../../ipc/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import roles from '../../ui/type.module.css';
import { BackupPart } from './backup-part.tsx';
import { CaseDetails } from './case-details.tsx';
import { LanguageSelect } from './language-select.tsx';
import s from './settings.module.css';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'comfortable'] as const;

/** What a person chose for this program, and what the case says of itself. */
export function SettingsScreen(): ReactElement {
  const t = useText();
  const settings = useSession((session) => session.shell?.settings);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<Settings>): void => void changeSettings(part).then(setProblem);
  return (
    <div className={s['screen']}>
      <ToolBar title={t('settings.title')} />
      <div className={s['page']}>
        {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
        {settings && (
          <div className={s['columns']}>
            <LookGroup settings={settings} onChange={change} />
            <WorkGroup key={settings.actorName} settings={settings} onChange={change} />
            <PrivacyGroup key={settings.lockAfterMinutes} settings={settings} onChange={change} />
            <Group title={t('settings.case')}>
              <CaseDetails />
              <BackupPart />
              <div>
                <Button onPress={() => void closeCase()}>{t('settings.close')}</Button>
                <span className={s['note']}>{t('settings.close.help')}</span>
              </div>
            </Group>
          </div>
        )}
      </div>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className={s['group']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface GroupProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

function LookGroup({ settings, onChange }: GroupProps): ReactElement {
  const t = useText();
  return (
    <Group title={t('settings.look')}>
      <Select
        label={t('settings.theme')}
        choices={themes.map((value) => ({ value, name: t(`settings.theme.${value}`) }))}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Select
        label={t('settings.density')}
        choices={densities.map((value) => ({ value, name: t(`settings.density.${value}`) }))}
        value={settings.density}
        onChange={(density) => onChange({ density })}
      />
      <LanguageSelect value={settings.language} onChange={(language) => onChange({ language })} />
    </Group>
  );
}

function WorkGroup({ settings, onChange }: GroupProps): ReactElement {
  const t = useText();
  const [name, setName] = useState(settings.actorName);
  const changed = name.trim() !== '' && name !== settings.actorName;
  return (
    <Group title={t('settings.work')}>
      <TextField
        label={t('settings.actor')}
        value={name}
        onChange={setName}
        onBlur={() => {
          if (changed) onChange({ actorName: name.trim() });
        }}
        dir="auto"
        help={t('settings.actor.help')}
        error={name.trim() === '' ? t('form.required') : null}
      />
      <Checkbox selected={settings.singleLetterKeys} onChange={(singleLetterKeys) => onChange({ singleLetterKeys })}>
        {t('settings.letters')}
        <span className={s['note']}>{t('settings.letters.help')}</span>
      </Checkbox>
      <Checkbox selected={settings.sampleTour} onChange={(sampleTour) => onChange({ sampleTour })}>
        {t('settings.tour')}
        <span className={s['note']}>{t('settings.tour.help')}</span>
      </Checkbox>
    </Group>
  );
}

function PrivacyGroup({ settings, onChange }: GroupProps): ReactElement {
  const t = useText();
  const [minutes, setMinutes] = useState(String(settings.lockAfterMinutes));
  const value = /^\d{1,3}$/.test(minutes) ? Number(minutes) : 0;
  const good = value >= 1 && value <= 240;
  return (
    <Group title={t('settings.privacy')}>
      <TextField
        label={t('settings.lock')}
        value={minutes}
        onChange={setMinutes}
        onBlur={() => {
          if (good && value !== settings.lockAfterMinutes) onChange({ lockAfterMinutes: value });
        }}
        help={t('settings.lock.help')}
        error={good ? null : t('settings.lock.bad')}
        dir="ltr"
      />
      <Checkbox selected={settings.keepRecent} onChange={(keepRecent) => onChange({ keepRecent })}>
        {t('settings.recent')}
        <span className={s['note']}>{t('settings.recent.help')}</span>
      </Checkbox>
      <p className={roles['micro']}>{t('status.network')}</p>
    </Group>
  );
}
