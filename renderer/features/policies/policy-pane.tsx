import { Archive, BookOpenText, FilePlus2, Pencil } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useCommands } from '../../app/commands/live.ts';
import { openPolicyText } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SightingBand } from '../../ui/sighting-band.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import { bandOf, latestVersion } from './band-facts.ts';
import { PolicyDetailsForm } from './policy-details-form.tsx';
import { openForm } from './reader/reader-state.ts';
import { VersionForm } from './version-form.tsx';
import { VersionRows } from './version-rows.tsx';
import s from './policies.module.css';

export type Policy = OutputOf<Contract['policies.get']>;

/** All that the case holds of one policy: whose it is, and its texts on a line of time. */
export function PolicyPane({ policyId }: { readonly policyId: string }): ReactElement | null {
  const t = useText();
  const { zone } = useCaseFile();
  const { data: policy, error, refetch } = useAsk('policies.get', { policyId });
  if (error) return <ErrorNote problem={error.problem} onRetry={() => void refetch()} />;
  if (!policy) return <SkeletonRows count={4} kind="line" />;
  return (
    <>
      <Head policy={policy} />
      <Section title={t('policies.timeline')} aside={t('policies.versions', { count: policy.versions.length })}>
        <SightingBand {...bandOf(policy, zone)} reach="all" current={null} date={null} label={t('policies.timeline')} />
        <VersionRows policy={policy} chosen={null} onChoose={(versionId) => openPolicyText(policyId, versionId)} />
      </Section>
    </>
  );
}

type Form = 'text' | 'details' | 'aside' | null;

function Head({ policy }: { readonly policy: Policy }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [form, setForm] = useState<Form>(null);
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  const latest = latestVersion(policy);
  const opens = (which: Form) => ({ run: () => setForm(which), off: readOnly });
  const read = (): void => {
    if (latest) openPolicyText(policy.policyId, latest.versionId);
  };
  const quote = (): void => {
    read();
    openForm('quote');
  };
  useCommands({
    'policy.read': { run: read, off: latest ? null : t('policies.noText') },
    'policy.addText': opens('text'),
    'policy.details': opens('details'),
    'policy.setAside': opens('aside'),
    'policy.quote': { run: quote, off: latest ? readOnly : t('policies.noText') },
  });
  const facts: (readonly [string, ReactNode])[] = [
    [t('policies.platform'), <bdi key="p">{platformName(policy.platform, t)}</bdi>],
    [t('policies.lang'), <bdi key="l">{policy.lang}</bdi>],
    [t('policies.url'), policy.url === null ? t('notGiven') : <bdi dir="ltr">{policy.url}</bdi>],
    [t('policies.quotations'), t('policies.quotations.count', { count: policy.quotations })],
  ];
  const close = (): void => setForm(null);
  if (form === 'text') return <VersionForm policy={policy} onDone={close} />;
  return (
    <header className={s['head']}>
      <h2 className={roles['title']}>
        <bdi>{policy.title}</bdi>
      </h2>
      {form === 'details' ? <PolicyDetailsForm policy={policy} onDone={close} /> : <Facts items={facts} />}
      {form === 'aside' && <AsideForm policy={policy} onDone={close} />}
      {form === null && (
        <span className={layout['acts']}>
          <Button
            look="prime"
            icon={<BookOpenText aria-hidden="true" />}
            onPress={read}
            offReason={latest ? null : t('policies.noText')}
          >
            {t('policies.read')}
          </Button>
          <Button icon={<FilePlus2 aria-hidden="true" />} onPress={() => setForm('text')} offReason={readOnly}>
            {t('policies.addText')}
          </Button>
          <Button
            look="bare"
            icon={<Pencil aria-hidden="true" />}
            onPress={() => setForm('details')}
            offReason={readOnly}
          >
            {t('policies.details')}
          </Button>
          <Button
            look="bare"
            icon={<Archive aria-hidden="true" />}
            onPress={() => setForm('aside')}
            offReason={readOnly}
          >
            {t('policies.setAside')}
          </Button>
        </span>
      )}
    </header>
  );
}

function AsideForm({ policy, onDone }: { readonly policy: Policy; readonly onDone: () => void }): ReactElement {
  const t = useText();
  const setAside = useCommand('policies.setAside');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ policyId: policy.policyId, reason, revision: policy.revision }))) return;
    onDone();
    say(t('policies.setAside.done'));
  };
  return (
    <ReasonForm
      action={t('policies.setAside')}
      example={t('policies.setAside.example')}
      problem={setAside.problem}
      onReason={(reason) => void onReason(reason)}
      onCancel={onDone}
    />
  );
}
