import { Archive, Eye, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { say } from '../../../app/undo.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { useCommand } from '../../../ipc/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../../ui/date-draft.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { InlineForm } from '../../../ui/inline-form.tsx';
import { Section } from '../../../ui/layout.tsx';
import layout from '../../../ui/layout.module.css';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { Select } from '../../../ui/select.tsx';
import roles from '../../../ui/type.module.css';
import { sourceName } from '../../attesting/source-fields.tsx';
import type { Version } from '../reader/outline-items.ts';
import { closeForm, openForm, useReader } from '../reader/reader-state.ts';
import s from './beside.module.css';

/** When this text was seen, and by whom: what every answer for a day rests on. */
export function SightingsSection({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const adding = useReader((reader) => reader.form === 'sighting');
  const sightings = version.sightings.filter(({ setAsideReason }) => setAsideReason === null);
  const off = mode === 'read' ? t('app.readOnly') : null;
  return (
    <Section title={t('sightings.title')} aside={t('sightings.count', { count: sightings.length })}>
      {sightings.map((sighting) => (
        <SightingLine key={sighting.sightingId} version={version} sighting={sighting} />
      ))}
      {adding ? (
        <SightingForm version={version} onDone={closeForm} />
      ) : (
        <Button
          size="small"
          look="bare"
          icon={<Plus aria-hidden="true" />}
          onPress={() => openForm('sighting')}
          offReason={off}
        >
          {t('sightings.add')}
        </Button>
      )}
    </Section>
  );
}

interface SightingLineProps {
  readonly version: Version;
  readonly sighting: Version['sightings'][number];
}

function SightingLine({ version, sighting }: SightingLineProps): ReactElement {
  const t = useText();
  const words = useDates();
  const { mode } = useCaseFile();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('policies.setSightingAside');
  const { firstSeen, lastSeen, continuous, source } = sighting;
  const day = (edtf: string): string => words(edtf, null, 'short').words;
  const onReason = async (reason: string): Promise<void> => {
    const { sightingId } = sighting;
    if (!(await setAside.run({ sightingId, reason, revision: version.revision }))) return;
    setAsking(false);
    say(t('sightings.setAside.done'));
  };
  return (
    <>
      <div className={s['clauseLine']}>
        <Eye aria-hidden="true" />
        <span>
          {firstSeen === lastSeen
            ? day(firstSeen)
            : t('policies.seen.fromTo', { from: day(firstSeen), to: day(lastSeen) })}{' '}
          <span className={roles['meta']}>
            {continuous && `${t('sightings.continuous')} `}
            {source && <bdi>{sourceName(source, t)}</bdi>}
          </span>
        </span>
        <Button
          size="small"
          look="bare"
          label={t('sightings.setAside')}
          icon={<Archive aria-hidden="true" />}
          onPress={() => setAsking(true)}
          offReason={mode === 'read' ? t('app.readOnly') : null}
        />
      </div>
      {asking && (
        <ReasonForm
          action={t('sightings.setAside')}
          example={t('sightings.setAside.example')}
          problem={setAside.problem}
          onReason={(reason) => void onReason(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

const NO_SOURCE = 'none';

function SightingForm({ version, onDone }: { readonly version: Version; readonly onDone: () => void }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const add = useCommand('policies.addSighting');
  const sources = useAsk('sources.list', { find: null }).data?.items ?? [];
  const [first, setFirst] = useState<DateDraft>(emptyDateDraft);
  const [last, setLast] = useState<DateDraft>(emptyDateDraft);
  const [continuous, setContinuous] = useState(false);
  const [source, setSource] = useState<string>(NO_SOURCE);
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    const [from, to] = [readDateDraft(first), readDateDraft(last)];
    const firstSeen = from.kind === 'date' ? from.date.edtf : null;
    if (firstSeen === null || to.kind === 'bad') return;
    const done = await add.run({
      versionId: version.versionId,
      firstSeen,
      lastSeen: to.kind === 'date' ? to.date.edtf : null,
      continuous,
      sourceId: source === NO_SOURCE ? null : source,
    });
    if (!done) return;
    say(t('sightings.added'));
    onDone();
  };
  return (
    <InlineForm onSave={() => void save()} onCancel={onDone} saveLabel={t('sightings.add')} problem={add.problem}>
      <div className={layout['pair']}>
        <DateField
          short
          label={t('policies.seen.first')}
          value={first}
          onChange={setFirst}
          caseZone={zone}
          error={tried && first.text.trim() === '' ? t('policies.seen.first.needed') : null}
        />
        <DateField
          short
          label={t('policies.seen.last')}
          optional={t('policies.seen.last.optional')}
          value={last}
          onChange={setLast}
          caseZone={zone}
        />
      </div>
      <Checkbox selected={continuous} onChange={setContinuous}>
        {t('policies.seen.continuous')}
      </Checkbox>
      {sources.length > 0 && (
        <Select
          label={t('sightings.source')}
          optional={t('form.optional')}
          choices={[
            { value: NO_SOURCE, name: t('notGiven') },
            ...sources.map((one) => ({ value: one.sourceId, name: sourceName(one, t) })),
          ]}
          value={source}
          onChange={setSource}
        />
      )}
    </InlineForm>
  );
}
