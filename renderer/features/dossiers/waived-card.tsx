import { useState, type ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { waivablesOf, type FindingGroup } from './finding-groups.ts';
import type { DossierRequest } from './in-hand.ts';
import { keptId } from './use-dossier.ts';
import s from './readiness.module.css';

/** Findings that stand for one reason, which is printed. */
export function WaivedCard({
  group,
  request,
}: {
  readonly group: FindingGroup;
  readonly request: DossierRequest;
}): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [problem, setProblem] = useState<Problem | null>(null);
  const takeBack = async (): Promise<void> => {
    const dossierId = await keptId(request);
    if (dossierId === null) return;
    const one = await callEngine('dossiers.unwaive', { dossierId, findings: waivablesOf(group.findings) });
    // What a build let stand for a whole kind is one waiver of that kind
    const whole = { dossierId, findings: [{ code: group.code, object: null }] };
    const taken = one.ok ? one : await callEngine('dossiers.unwaive', whole);
    setProblem(taken.ok ? null : taken.error);
    if (taken.ok) say(t('dossiers.waive.taken'));
  };
  const exhibits = group.findings.flatMap(({ exhibit }) => (exhibit === null ? [] : [exhibit]));
  return (
    <div className={s['waived']}>
      <SeverityMark severity="ok" top />
      <div className={s['body']}>
        <p>
          <span className={roles['strong']}>{t('dossiers.waived.is')}</span> {t(`finding.${group.code}`)}
          {exhibits.length > 0 && (
            <span className={roles['two']}>
              {' · '}
              {t('dossiers.waived.exhibits', { exhibits: exhibits.join(', ') })}
            </span>
          )}
        </p>
        <p className={roles['meta']}>
          <bdi>“{group.shown[0]?.waived}”</bdi> {t('dossiers.waived.printed')}
        </p>
        <span className={s['acts']}>
          <Button
            size="small"
            look="bare"
            onPress={() => void takeBack()}
            offReason={mode === 'read' ? t('app.readOnly') : null}
          >
            {t('dossiers.waive.take')}
          </Button>
        </span>
        {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
      </div>
    </div>
  );
}
