import { Table2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { MOST_UNDONE_AT_ONCE } from '../../../core/domain/undo-limit.ts';
import { goTo } from '../../app/desk.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import { ToolBar } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import { clearFilter } from '../chronology/filter.ts';
import { ColumnForm } from './column-form.tsx';
import { chooseTable, offBecause, runImport, startOver, useImport } from './import-state.ts';
import { PlaceList, PreviewFacts, ReportFacts } from './import-facts.tsx';
import { SampleTable } from './sample-table.tsx';
import s from './imports.module.css';

/** A table becomes statements: chosen, looked at, corrected, run, reported. Nothing is written before "Import". */
export function ImportsScreen(): ReactElement {
  const t = useText();
  const { files, preview, report, running, problem, cancelled } = useImport();
  const chosen = files.length > 0;
  useCommands({ 'import.choose': () => void chooseTable() });
  return (
    <div className={s['screen']}>
      <ToolBar title={t('imports.title')}>
        {chosen && (
          <bdi className={classNames(roles['meta'], roles['clip'], s['files'])}>
            {files.length === 1 ? files[0]?.name : t('imports.files', { count: files.length })}
          </bdi>
        )}
        <span className={roles['end']} />
        {chosen && (
          <Button size="small" onPress={() => void chooseTable()}>
            {t('imports.another')}
          </Button>
        )}
      </ToolBar>
      <div className={s['sheet']}>
        {problem && <ErrorNote problem={problem} onDismiss={() => useImport.setState({ problem: null })} />}
        {cancelled && <Notice severity="note">{t('imports.report.cancelled')}</Notice>}
        {!chosen && <NothingChosen />}
        {running === 'preview' && !preview && (
          <p className={classNames(roles['meta'], s['empty'])}>{t('imports.reading')}</p>
        )}
        {preview && <PreviewPart />}
        {report && <ReportPart />}
      </div>
    </div>
  );
}

function NothingChosen(): ReactElement {
  const t = useText();
  const earlier = useAsk('imports.list', {}).data?.items ?? [];
  return (
    <div className={s['empty']}>
      <h2 className={roles['title']}>{t('imports.empty')}</h2>
      <p className={classNames(roles['prose'], roles['lead'], roles['two'])}>{t('imports.empty.text')}</p>
      <p className={roles['meta']}>{t('imports.example')}</p>
      <Button look="prime" size="tall" icon={<Table2 aria-hidden="true" />} onPress={() => void chooseTable()}>
        {t('imports.choose')}
      </Button>
      {earlier.length > 0 && (
        <section className={s['earlier']} aria-label={t('imports.earlier')}>
          <h2>{t('imports.earlier')}</h2>
          {earlier.map((one) => (
            <div key={one.importId} className={s['earlierRow']}>
              <bdi className={classNames(roles['mono'], roles['clip'])}>{one.fileName ?? one.format}</bdi>
              <span className={roles['meta']}>
                {t('imports.earlier.row', { added: one.added, duplicates: one.duplicates })}
              </span>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

function PreviewPart(): ReactElement | null {
  const t = useText();
  const state = useImport();
  const { preview } = state;
  if (!preview) return null;
  const off = offBecause(state);
  const run = async (): Promise<void> => {
    const added = await runImport();
    if (added !== null) say(t('imports.report.done', { count: added }));
  };
  return (
    <div className={s['body']}>
      <div className={s['sheet']}>
        {!preview.layoutKnown && <Notice severity="warning">{t('imports.layoutUnknown')}</Notice>}
        <SampleTable preview={preview} />
        <PlaceList
          title={t('imports.refused')}
          text={t('imports.refused.text')}
          places={preview.refused.map((place) => ({ where: place.where, words: place.reason }))}
          total={preview.refusedTotal}
        />
        <PlaceList
          title={t('imports.warnings')}
          places={preview.warnings.map((warning) => ({ where: warning.where, words: warning.message }))}
          total={preview.warningsTotal}
        />
      </div>
      <div className={s['side']}>
        <div className={s['sideScroll']}>
          <PreviewFacts preview={preview} />
          <ColumnForm preview={preview} />
        </div>
        <div className={s['sideFoot']}>
          <Button
            look="prime"
            wide
            onPress={() => void run()}
            offReason={off === null ? null : t(`imports.run.off.${off}`)}
          >
            {t('imports.run', { count: preview.added })}
          </Button>
          {preview.added > MOST_UNDONE_AT_ONCE && (
            <span className={roles['micro']}>{t('imports.final', { most: MOST_UNDONE_AT_ONCE })}</span>
          )}
          {off !== null && <span className={roles['micro']}>{t(`imports.run.off.${off}`)}</span>}
        </div>
      </div>
    </div>
  );
}

function ReportPart(): ReactElement | null {
  const t = useText();
  const report = useImport((state) => state.report);
  if (!report) return null;
  const show = (): void => {
    clearFilter();
    startOver();
    goTo('chronology');
  };
  return (
    <div className={s['empty']} role="status">
      <p className={s['count']}>{t('imports.report.added', { count: report.added })}</p>
      <p className={classNames(roles['prose'], roles['two'])}>{t('imports.report.text')}</p>
      <ReportFacts report={report} />
      <Button look="prime" onPress={show}>
        {t('imports.report.show')}
      </Button>
      <PlaceList
        title={t('imports.refused')}
        places={report.refused.map((place) => ({ where: place.where, words: place.reason }))}
        total={report.refusedTotal}
      />
      <PlaceList
        title={t('imports.warnings')}
        places={report.warnings.map((warning) => ({ where: warning.where, words: warning.message }))}
        total={report.warningsTotal}
      />
    </div>
  );
}
