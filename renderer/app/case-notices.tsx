import { X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useCaseFile } from '../ipc/use-case.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-note.tsx';
import s from './frame.module.css';

/** What a person should know of the case at once when it is opened: an unclean end, a folder that can't be written to. */
export function CaseNotices(): ReactElement | null {
  const t = useText();
  const { notices } = useCaseFile();
  const [read, setRead] = useState<readonly string[]>([]);
  const open = notices.filter((notice) => !read.includes(notice.code));
  if (open.length === 0) return null;
  return (
    <div role="status">
      {open.map((notice) => (
        <Notice key={notice.code} severity="warning">
          <div className={s['notice']}>
            <span>{notice.message}</span>
            <Button
              size="small"
              look="bare"
              label={t('error.dismiss')}
              icon={<X aria-hidden="true" />}
              onPress={() => setRead([...read, notice.code])}
            />
          </div>
        </Notice>
      ))}
    </div>
  );
}
