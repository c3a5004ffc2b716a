import { ScanText, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import type { StatementDraft } from './statement-draft.ts';

/** The captures that a statement was begun from: they attest it as soon as it is on record. */
export function DraftCaptures({ control }: { readonly control: Control<StatementDraft> }): ReactElement | null {
  const t = useText();
  const { field } = useController({ control, name: 'captureIds' });
  if (field.value.length === 0) return null;
  return (
    <div role="group" aria-label={t('add.captures')}>
      <span className={roles['label']}>{t('add.captures')}</span>
      {field.value.map((captureId) => (
        <CaptureLine
          key={captureId}
          captureId={captureId}
          onLeaveOut={() => field.onChange(field.value.filter((other) => other !== captureId))}
        />
      ))}
    </div>
  );
}

interface CaptureLineProps {
  readonly captureId: string;
  readonly onLeaveOut: () => void;
}

function CaptureLine({ captureId, onLeaveOut }: CaptureLineProps): ReactElement {
  const t = useText();
  const { data } = useAsk('captures.get', { captureId });
  const name = data?.fileName ?? data?.sha256.slice(0, 16) ?? '…';
  return (
    <div className={layout['item']}>
      <ScanText aria-hidden="true" />
      <bdi dir="auto" className={roles['clip']}>
        {name}
      </bdi>
      <Button
        look="bare"
        size="small"
        label={t('add.captures.leaveOut', { name })}
        icon={<X aria-hidden="true" />}
        onPress={onLeaveOut}
      />
    </div>
  );
}
