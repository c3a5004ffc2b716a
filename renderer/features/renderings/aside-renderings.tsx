import { useState, type ReactElement } from 'react';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LongQuotation } from '../../ui/long-quotation.tsx';
import roles from '../../ui/type.module.css';
import type { Statement } from './wordings.ts';
import s from './renderings.module.css';

/** Wordings that were set aside: shown nowhere else, and never gone. */
export function AsideRenderings({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const { mode } = useCaseFile();
  const [open, setOpen] = useState(false);
  const restore = useCommand('renderings.restore');
  const { renderingsAside: aside, revision } = statement;
  if (aside.length === 0) return null;
  const bringBack = async (renderingId: string): Promise<void> => {
    if (await restore.run({ renderingId, revision })) say(t('renderings.restored'));
  };
  return (
    <div>
      <Button size="small" look="bare" expanded={open} onPress={() => setOpen(!open)}>
        {t('aside.count', { count: aside.length })}
      </Button>
      {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
      {open &&
        aside.map((rendering) => (
          <div key={rendering.renderingId} className={s['aside']}>
            <div className={s['columnHead']}>
              <span className={roles['two']}>{t(`textKind.${rendering.kind}`)}</span>
              <span className={roles['meta']}>
                <bdi>{rendering.setAsideReason}</bdi>
              </span>
              <span className={roles['end']} />
              {mode === 'write' && (
                <Button size="small" look="bare" onPress={() => void bringBack(rendering.renderingId)}>
                  {t('aside.restore')}
                </Button>
              )}
            </div>
            <LongQuotation
              size="small"
              text={rendering.text}
              lang={rendering.lang}
              direction={null}
              paraphrase={rendering.kind === 'paraphrase'}
            />
          </div>
        ))}
    </div>
  );
}
