import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SeverityMark, type Severity } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { closeReport, useVerification, type VerifyReport } from './verification.ts';
import s from './custody.module.css';

/** What verification found, what it proves and what it can't: above the chain, until it is closed. */
export function VerifyPart(): ReactElement | null {
  const t = useText();
  const { running, report, problem, madeAt } = useVerification();
  if (problem) {
    return (
      <div className={s['report']}>
        <ErrorNote problem={problem} onDismiss={closeReport} />
      </div>
    );
  }
  if (running && !report) {
    return (
      <div className={s['report']} role="status">
        <p className={roles['two']}>{t('verify.running')}</p>
      </div>
    );
  }
  if (!report || madeAt === null) return null;
  return <Report report={report} madeAt={madeAt} />;
}

function Report({ report, madeAt }: { readonly report: VerifyReport; readonly madeAt: number }): ReactElement {
  const t = useText();
  const when = useWhen();
  const { checked } = report;
  return (
    <section className={classNames(s['report'], report.ok ? s['good'] : s['bad'])} aria-label={t('verify.title')}>
      <div className={s['verdict']}>
        <h2 className={roles['title']}>
          <SeverityMark severity={report.ok ? 'ok' : 'block'}>
            {report.ok ? t('verify.ok') : t('verify.bad', { count: report.findings.length })}
          </SeverityMark>
        </h2>
        <Button
          look="bare"
          size="small"
          icon={<X aria-hidden="true" />}
          label={t('verify.close')}
          onPress={closeReport}
        />
      </div>
      <p className={roles['meta']}>
        {when.moment(madeAt)} ·{' '}
        {t('verify.checked', {
          events: checked.events,
          items: checked.items,
          pages: checked.pages,
          blobs: checked.blobs,
          size: when.bytes(checked.bytes),
          seconds: report.seconds,
        })}
      </p>
      {!report.ok && (
        <Found title={t('verify.findings')}>
          {report.findings.map((finding, index) => (
            <Line key={index} severity="block" code={finding.code}>
              {finding.message}
            </Line>
          ))}
          <p className={roles['strong']}>{t('verify.damaged.do')}</p>
        </Found>
      )}
      {report.notes.length > 0 && (
        <Found title={t('verify.notes')}>
          {report.notes.map((note, index) => (
            <Line key={index} severity="note" code={note.code}>
              {note.message}
            </Line>
          ))}
        </Found>
      )}
      <div className={s['proofs']}>
        <Proofs title={t('verify.proved')} lines={report.proved} severity="ok" />
        <Proofs title={t('verify.notProved')} lines={report.notProved} severity={null} />
      </div>
    </section>
  );
}

function Found({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={s['found']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

interface LineProps {
  readonly severity: Severity;
  readonly code: string;
  readonly children: string;
}

function Line({ severity, code, children }: LineProps): ReactElement {
  return (
    <div className={s['finding']}>
      <SeverityMark severity={severity} top />
      <span className={roles['select']}>{children}</span>
      <code className={classNames(roles['mono'], roles['micro'])}>{code}</code>
    </div>
  );
}

interface ProofsProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly severity: Severity | null;
}

function Proofs({ title, lines, severity }: ProofsProps): ReactElement {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line} className={s['proof']}>
            {severity ? <SeverityMark severity={severity} top /> : <X aria-hidden="true" />}
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
