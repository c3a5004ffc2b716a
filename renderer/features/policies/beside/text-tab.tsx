import { Archive, ArchiveRestore, Eye, FilePlus2, ScanText } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { openCapture, openPolicyText } from '../../../app/desk.ts';
import { say } from '../../../app/undo.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useWhen } from '../../../i18n/use-when.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Hash } from '../../../ui/hash.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import roles from '../../../ui/type.module.css';
import { VersionForm } from '../version-form.tsx';
import { seenWords, VersionRows } from '../version-rows.tsx';
import type { Policy } from '../policy-pane.tsx';
import type { Version } from '../reader/outline-items.ts';
import { closeForm, leaveReader, openForm, useReader } from '../reader/reader-state.ts';
import { DaySection } from './day-section.tsx';
import { SightingsSection } from './sightings-section.tsx';
import s from './beside.module.css';

/** Facts of the text that is read: who registered it, when it was seen, its hash and licence; and the other texts of the policy. */
export function TextTab({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { policyId } = version.policy;
  const policy = useAsk('policies.get', { policyId }).data;
  const adding = useReader((reader) => reader.form === 'text');
  const { mode } = useCaseFile();
  if (adding && policy) return <VersionForm policy={policy} onDone={closeForm} />;
  return (
    <>
      <TextFacts version={version} />
      <DaySection version={version} />
      <SightingsSection version={version} />
      {policy && (
        <Section title={t('policies.timeline')} aside={t('policies.versions', { count: policy.versions.length })}>
          <VersionRows
            policy={policy}
            chosen={version.versionId}
            onChoose={(versionId) => openPolicyText(policyId, versionId)}
          />
          <Button
            size="small"
            look="bare"
            icon={<FilePlus2 aria-hidden="true" />}
            onPress={() => openForm('text')}
            offReason={mode === 'read' ? t('app.readOnly') : null}
          >
            {t('policies.addText')}
          </Button>
          <SetAside policy={policy} />
        </Section>
      )}
    </>
  );
}

function TextFacts({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const say = useDates();
  const when = useWhen();
  const { captureId } = version;
  const facts: (readonly [string, ReactNode])[] = [
    [t('text.seen'), seenWords(version, t, say)],
    [t('policies.registrar'), <bdi key="r">{version.registrar ?? t('policies.registrar.none')}</bdi>],
    [
      t('policies.reference'),
      version.registrarRef === null ? t('notGiven') : <bdi dir="auto">{version.registrarRef}</bdi>,
    ],
    [
      t('policies.effective'),
      version.effectiveOn === null ? t('text.effective.notStated') : say(version.effectiveOn, null, 'long').words,
    ],
    [t('text.change'), t(`policies.change.${version.change}`)],
    [t('text.size'), when.bytes(version.bytes)],
    [t('capture.sha'), <Hash key="h" value={version.sha256} />],
    [
      t('policies.licence'),
      version.licence === null ? t('notGiven') : <bdi className={s['notice']}>{version.licence}</bdi>,
    ],
    [
      t('text.received'),
      captureId === null ? (
        t('notGiven')
      ) : (
        <AriaButton key="c" className={classNames(s['textLink'])} onPress={() => openCapture(captureId)}>
          <ScanText aria-hidden="true" /> {t('text.received.open')}
        </AriaButton>
      ),
    ],
  ];
  return (
    <Section title={t('text.title')}>
      <div className={s['clause']}>
        <Facts items={facts} />
        <AsidePart version={version} />
      </div>
    </Section>
  );
}

function AsidePart({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const asking = useReader((reader) => reader.form === 'textAside');
  const setAside = useCommand('policies.setVersionAside');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ versionId: version.versionId, reason, revision: version.revision }))) return;
    say(t('text.setAside.done'));
    leaveReader();
  };
  if (asking) {
    return (
      <ReasonForm
        action={t('text.setAside')}
        example={t('text.setAside.example')}
        problem={setAside.problem}
        onReason={(reason) => void onReason(reason)}
        onCancel={closeForm}
      />
    );
  }
  return (
    <span className={layout['acts']}>
      <Button
        size="small"
        look="bare"
        icon={<Archive aria-hidden="true" />}
        onPress={() => openForm('textAside')}
        offReason={mode === 'read' ? t('app.readOnly') : null}
      >
        {t('text.setAside')}
      </Button>
    </span>
  );
}

/** Texts that were set aside: they answer for no day, and can be brought back. */
function SetAside({ policy }: { readonly policy: Policy }): ReactElement | null {
  const t = useText();
  const tell = useDates();
  const { mode } = useCaseFile();
  const restore = useCommand('policies.restoreVersion');
  const aside = policy.versions.filter(({ setAsideReason }) => setAsideReason !== null);
  if (aside.length === 0) return null;
  const bring = async (versionId: string): Promise<void> => {
    if (await restore.run({ versionId, revision: policy.revision })) say(t('text.restored'));
  };
  return (
    <div className={s['aside']}>
      <h3 className={layout['heading']}>{t('text.aside', { count: aside.length })}</h3>
      {aside.map((version) => (
        <div key={version.versionId} className={s['clauseLine']}>
          <Archive aria-hidden="true" />
          <span>
            {seenWords(version, t, tell)} <span className={roles['meta']}>{version.setAsideReason}</span>
          </span>
          <span className={roles['row']}>
            <Button
              size="small"
              look="bare"
              label={t('text.aside.read')}
              icon={<Eye aria-hidden="true" />}
              onPress={() => openPolicyText(policy.policyId, version.versionId)}
            />
            <Button
              size="small"
              look="bare"
              label={t('text.restore')}
              icon={<ArchiveRestore aria-hidden="true" />}
              onPress={() => void bring(version.versionId)}
              offReason={mode === 'read' ? t('app.readOnly') : null}
            />
          </span>
        </div>
      ))}
      {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
    </div>
  );
}
