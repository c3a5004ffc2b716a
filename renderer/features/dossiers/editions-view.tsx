import { ArrowLeft, Lock, Pencil } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf, Problem } from '../../../core/contract/index.ts';
import { runJob } from '../../app/jobs.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useBack } from '../../ui/back-steps.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Hash } from '../../ui/hash.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { BuiltFiles, type Built } from './built-files.tsx';
import { useInHand, type Edition } from './in-hand.ts';
import { languageWords } from './languages.ts';
import { chooseFolder } from './output-folder.ts';
import type { Dossier } from './use-dossier.ts';
import s from './editions.module.css';

/** Every edition of the dossier with its files: written again, held against their hashes, compared. */
export function EditionsView({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const t = useText();
  const back = (): void => useInHand.setState({ view: 'pages' });
  useBack('page', back);
  const editions = dossier.kept?.editions ?? [];
  return (
    <div className={s['view']}>
      <div className={s['bar']}>
        <Button
          size="small"
          look="bare"
          icon={<ArrowLeft aria-hidden="true" className="flips" />}
          autoFocus
          onPress={back}
        >
          {t('dossiers.pages')}
        </Button>
        <h2 className={roles['strong']}>{t('dossiers.editions.title')}</h2>
      </div>
      <div className={s['list']} role="region" tabIndex={0} aria-label={t('dossiers.editions.title')}>
        {editions.length === 0 && <p className={roles['two']}>{t('dossiers.editions.none')}</p>}
        {editions.map((edition) => (
          <EditionCard key={edition.editionId} edition={edition} editions={editions} />
        ))}
      </div>
    </div>
  );
}

type Checked = OutputOf<Contract['dossiers.check']>;

interface EditionCardProps {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
}

function EditionCard({ edition, editions }: EditionCardProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [written, setWritten] = useState<Built | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const { editionId, number, frozenAt, madeAt, profile, lang, files } = edition;
  const save = async (): Promise<void> => {
    const folder = await chooseFolder(setProblem);
    if (folder === null) return;
    const saved = await runJob('dossiers.saveFiles', { editionId, out: folder.token }, 'work.saveFiles');
    setProblem(saved.ok || saved.error.code === 'operation.cancelled' ? null : saved.error);
    if (saved.ok) setWritten({ value: saved.value, folder });
  };
  const check = async (): Promise<void> => {
    const result = await runJob('dossiers.check', { editionId }, 'work.checkEdition');
    setProblem(result.ok || result.error.code === 'operation.cancelled' ? null : result.error);
    if (result.ok) setChecked(result.value);
  };
  const before = editions.find((other) => other.number < number);
  return (
    <section className={s['edition']} aria-label={t('dossiers.edition.name', { edition: number })}>
      <div className={s['head']}>
        {frozenAt === null ? <Pencil aria-hidden="true" /> : <Lock aria-hidden="true" />}
        <h3 className={roles['strong']}>{t('dossiers.edition.name', { edition: number })}</h3>
        <span className={roles['meta']}>
          {frozenAt === null
            ? t('dossiers.edition.madeAt', { when: when.shortMoment(madeAt) })
            : t('dossiers.edition.frozenAt', { when: when.shortMoment(frozenAt) })}
        </span>
        <span className={roles['meta']}>
          {t(`dossiers.profile.short.${profile}`)} · {languageWords(lang, t)}
        </span>
      </div>
      <ul className={s['files']}>
        {files.map((file) => (
          <li key={file.path}>
            <span className={roles['select']}>
              <bdi dir="ltr">{file.path}</bdi> <span className={roles['meta']}>{when.bytes(file.bytes)}</span>
            </span>
            <FileState checked={checked?.files.find(({ path }) => path === file.path)} />
            <span className={s['hash']}>
              <Hash value={file.sha256} />
            </span>
          </li>
        ))}
      </ul>
      {checked && <CheckWords checked={checked} />}
      {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
      {written && <BuiltFiles built={written} />}
      <span className={s['acts']}>
        <Button size="small" onPress={() => void save()}>
          {t('dossiers.edition.save')}
        </Button>
        <Button size="small" onPress={() => void check()}>
          {t('dossiers.edition.check')}
        </Button>
        {before && (
          <Button size="small" look="bare" onPress={() => compare(before.editionId, editionId)}>
            {t('dossiers.compare.with', { edition: before.number })}
          </Button>
        )}
      </span>
    </section>
  );
}

function compare(from: string, to: string): void {
  useInHand.setState({ view: 'compare', compared: { from, to } });
}

type CheckedFile = Checked['files'][number];

function FileState({ checked }: { readonly checked: CheckedFile | undefined }): ReactElement | null {
  const t = useText();
  if (checked === undefined) return null;
  if (checked.stored !== 'same') {
    return <SeverityMark severity="block">{t(`dossiers.check.stored.${checked.stored}`)}</SeverityMark>;
  }
  if (checked.rendered === 'differs') {
    return <SeverityMark severity="warning">{t('dossiers.check.differs')}</SeverityMark>;
  }
  return <SeverityMark severity="ok">{t('dossiers.check.same')}</SeverityMark>;
}

function CheckWords({ checked }: { readonly checked: Checked }): ReactElement {
  const t = useText();
  return (
    <p role="status" className={roles['meta']}>
      {checked.ok ? t('dossiers.check.ok') : t('dossiers.check.not', { program: checked.madeBy })}
    </p>
  );
}
