import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callShell } from '../../ipc/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import type { Folder } from './output-folder.ts';
import s from './build.module.css';

export interface Built {
  readonly value: OutputOf<Contract['dossiers.build']>;
  readonly folder: Folder;
}

/** What was written, with the hash of each file. */
export function BuiltFiles({ built: { value, folder } }: { readonly built: Built }): ReactElement {
  const t = useText();
  const when = useWhen();
  const show = (name: string | null): void => void callShell('shell.showInFolder', { token: folder.token, name });
  return (
    <div role="status" className={s['built']}>
      <SeverityMark severity="ok">{t('dossiers.built', { edition: value.edition, folder: folder.name })}</SeverityMark>
      <ul tabIndex={0} aria-label={t('dossiers.formats')}>
        {value.files.map((file) => (
          <li key={file.path} className={s['file']}>
            <span className={roles['select']}>
              {t('dossiers.file', { path: file.path, size: when.bytes(file.bytes), pages: file.pages ?? 0 })}
            </span>
            <code className={roles['mono']}>{file.sha256}</code>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={() => show(value.files[0]?.path ?? null)}>
        {t('dossiers.show')}
      </Button>
    </div>
  );
}
