import { useState, type ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { dossierFormats, type DossierFormat } from '../../../core/domain/vocabulary.ts';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { runJob } from '../../app/jobs.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import roles from '../../ui/type.module.css';
import { BuiltFiles, type Built } from './built-files.tsx';
import type { DossierState } from './dossier-facts.tsx';
import { FreezeAsk, FreezeButton, freezeOff } from './freeze-part.tsx';
import { emptyForm, useInHand } from './in-hand.ts';
import { formIsDone } from './kept-form.ts';
import { chooseFolder } from './output-folder.ts';
import s from './build.module.css';

/** Formats, the one main action of this screen, freezing beside it, and what was written. */
export function BuildPart({ request, compiled }: DossierState): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const formats = useInHand((hand) => hand.formats);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [built, setBuilt] = useState<Built | null>(null);
  const [freezing, setFreezing] = useState(false);
  const build = async (): Promise<void> => {
    if (!request) return;
    const folder = await chooseFolder(setProblem);
    if (folder === null) return;
    setRunning(true);
    const input = { ...request, out: folder.token, formats: [...formats] };
    const result = await runJob('dossiers.build', input, 'work.build');
    setRunning(false);
    setProblem(result.ok || result.error.code === 'operation.cancelled' ? null : result.error);
    if (!result.ok) return;
    formIsDone();
    useInHand.setState({ dossierId: result.value.dossierId, begun: false, changing: false, form: emptyForm });
    setBuilt({ value: result.value, folder });
  };
  const empty = compiled === null || compiled.exhibits === 0;
  const off = offReason({ mode, running, formats, empty: empty || request === null }, t);
  const held = freezeOff({ mode, running, compiled }, t);
  useCommands({
    'dossier.build': { run: () => void build(), off },
    'dossier.freeze': { run: () => setFreezing(true), off: held },
  });
  return (
    <section className={s['build']} aria-label={t('dossiers.formats')}>
      <h3 className={roles['label']}>{t('dossiers.formats')}</h3>
      {dossierFormats.map((format) => (
        <div key={format} className={s['format']}>
          <Checkbox selected={formats.includes(format)} onChange={(selected) => choose(format, selected)}>
            {t(`dossiers.format.${format}`)}
          </Checkbox>
          <span className={roles['micro']}>{t(`dossiers.format.what.${format}`)}</span>
        </div>
      ))}
      {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
      {built && <BuiltFiles built={built} />}
      <div className={s['main']}>
        {freezing && compiled?.built ? (
          <FreezeAsk
            editionId={compiled.built.editionId}
            edition={compiled.edition}
            onRunning={setRunning}
            onProblem={setProblem}
            onEnd={() => setFreezing(false)}
          />
        ) : (
          <>
            <span className={s['acts']}>
              <Button look="prime" wide keys={keyOf('dossier.build')} onPress={() => void build()} offReason={off}>
                {t('dossiers.build')}
              </Button>
              <FreezeButton off={held} onPress={() => setFreezing(true)} />
            </span>
            <p className={roles['micro']}>{held ?? t('dossiers.freeze.ready')}</p>
          </>
        )}
      </div>
    </section>
  );
}

function choose(format: DossierFormat, selected: boolean): void {
  useInHand.setState(({ formats }) => ({
    formats: dossierFormats.filter((known) => (known === format ? selected : formats.includes(known))),
  }));
}

interface BuildState {
  readonly mode: 'read' | 'write';
  readonly running: boolean;
  readonly formats: readonly DossierFormat[];
  readonly empty: boolean;
}

function offReason({ mode, running, formats, empty }: BuildState, t: Translate): string | null {
  if (mode === 'read') return t('app.readOnly');
  if (running) return t('dossiers.building');
  if (formats.length === 0) return t('dossiers.formats.needed');
  return empty ? t('dossiers.empty') : null;
}
