import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import { dossierFormats, type DossierFormat } from '../../../core/domain/vocabulary.ts';
import { runJob } from '../../app/jobs.ts';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callShell } from '../../ipc/bridge.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { useDossierDraft, type DossierRequest } from './draft.ts';
import { dossierIsBuilt } from './kept-dossier.ts';
import s from './dossiers.module.css';

interface Built {
  readonly value: OutputOf<Contract['dossiers.build']>;
  readonly folder: { readonly token: string; readonly name: string };
}

/** Formats, the one main action of this screen, and what it wrote. */
export function BuildPart({ request }: { readonly request: DossierRequest | null }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const formats = useDossierDraft((draft) => draft.formats);
  const [building, setBuilding] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [built, setBuilt] = useState<Built | null>(null);
  const build = async (): Promise<void> => {
    if (!request) return;
    const answer = await callShell('shell.choose', { what: 'output-folder' });
    if (!answer.ok) {
      setProblem(answer.error);
      return;
    }
    const folder = answer.value.chosen[0];
    if (!folder) return;
    setProblem(null);
    setBuilding(true);
    const result = await runJob(
      'dossiers.build',
      { ...request, out: folder.token, formats: [...formats] },
      'work.build',
    );
    setBuilding(false);
    if (result.ok) {
      dossierIsBuilt();
      setBuilt({ value: result.value, folder });
    } else if (result.error.code !== 'operation.cancelled') setProblem(result.error);
  };
  const off = offReason({ mode, building, formats, request }, t);
  useCommands({ 'dossier.build': { run: () => void build(), off } });
  return (
    <section className={s['build']} aria-label={t('dossiers.formats')}>
      <h3 className={roles['label']}>{t('dossiers.formats')}</h3>
      {dossierFormats.map((format) => (
        <Checkbox key={format} selected={formats.includes(format)} onChange={(selected) => choose(format, selected)}>
          {t(`dossiers.format.${format}`)}
        </Checkbox>
      ))}
      {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
      <Button look="prime" wide keys={keyOf('dossier.build')} onPress={() => void build()} offReason={off}>
        {t('dossiers.build')}
      </Button>
      <p className={roles['micro']}>
        {t('dossiers.draft.note')} {t('dossiers.final')}
      </p>
      {built && <BuiltFiles built={built} />}
    </section>
  );
}

function choose(format: DossierFormat, selected: boolean): void {
  useDossierDraft.setState(({ formats }) => ({
    formats: dossierFormats.filter((known) => (known === format ? selected : formats.includes(known))),
  }));
}

interface BuildState {
  readonly mode: 'read' | 'write';
  readonly building: boolean;
  readonly formats: readonly DossierFormat[];
  readonly request: DossierRequest | null;
}

function offReason({ mode, building, formats, request }: BuildState, t: ReturnType<typeof useText>): string | null {
  if (mode === 'read') return t('app.readOnly');
  if (building) return t('dossiers.building');
  if (formats.length === 0) return t('dossiers.formats.needed');
  return request ? null : t('dossiers.empty');
}

function BuiltFiles({ built: { value, folder } }: { readonly built: Built }): ReactElement {
  const t = useText();
  const when = useWhen();
  const show = (name: string | null): void => void callShell('shell.showInFolder', { token: folder.token, name });
  return (
    <div role="status" className={s['built']}>
      <SeverityMark severity="ok">{t('dossiers.built', { edition: value.edition, folder: folder.name })}</SeverityMark>
      <ul>
        {value.files.map((file) => (
          <li key={file.path} className={s['file']}>
            <span className={roles['select']}>
              {t('dossiers.file', { path: nameOf(file.path), size: when.bytes(file.bytes), pages: file.pages ?? 0 })}
            </span>
            <code className={roles['mono']}>{file.sha256}</code>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={() => show(value.files[0] ? nameOf(value.files[0].path) : null)}>
        {t('dossiers.show')}
      </Button>
    </div>
  );
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
