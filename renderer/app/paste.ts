import { useEffect } from 'react';
import type { Problem } from '../../core/contract/errors.ts';
import { HELD_PIECE_BYTES } from '../../core/domain/pasted-bytes.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { callEngine } from '../ipc/engine.ts';
import { keepFiles } from './add-files.ts';
import { isWriting } from './commands/window-keys.ts';
import { say, useUndo } from './undo.ts';

/** What lies on the clipboard, as far as it can become a capture. */
interface Clip {
  readonly files: readonly File[];
  readonly text: string;
}

/**
 * Whatever is pasted where nothing is being written becomes a capture at once: files as they are, else words, else an image. Words
 * pasted into a field are the field's own; an image is kept even there, since no field can take it.
 */
export function usePaste(): void {
  const t = useText();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const clip = clipOf(event.clipboardData);
      const forField = isWriting(event.target) && (clip.text !== '' || clip.files.length === 0);
      if (event.defaultPrevented || forField || (clip.text === '' && clip.files.length === 0)) return;
      event.preventDefault();
      void keepClip(clip, t);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [t]);
}

function clipOf(data: DataTransfer | null): Clip {
  return { files: [...(data?.files ?? [])], text: data?.getData('text/plain') ?? '' };
}

async function keepClip({ files, text }: Clip, t: Translate): Promise<void> {
  const chosen = files.length === 0 ? [] : await window.onrecord.tokensFor(files);
  if (chosen.length > 0) return keepFiles(chosen, null, t);
  if (text !== '') return keepWords(text, t);
  for (const file of files) await keepBytes(file, nameNow(ending(file.type)), t);
}

/** A lone surrogate: UTF-8 has no bytes for it, and to write another character instead would be to alter the words. */
const HALF_A_CHARACTER = /\p{Cs}/u;

async function keepWords(text: string, t: Translate): Promise<void> {
  if (HALF_A_CHARACTER.test(text)) {
    const [message, detail, safe] = [t('paste.half'), t('paste.half.do'), t('paste.half.safe')];
    tell({ code: 'text.not-utf8', message, detail, safe });
  } else await keepBytes(new Blob([text]), nameNow('txt'), t);
}

function tell(problem: Problem): void {
  useUndo.setState({ note: null, problem });
}

/** "image/png" is a png; what is no known kind of image has no ending. */
function ending(type: string): string {
  return /^image\/(png|jpeg|gif|webp|bmp)$/u.exec(type)?.[1] ?? 'bin';
}

/** Pasted things have no name: they get the time of this computer, to the second. */
function nameNow(kind: string, now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `pasted ${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')}.${kind}`;
}

/** The bytes go over in pieces, each after the one before has arrived; then they become a capture in one act. */
async function keepBytes(bytes: Blob, fileName: string, t: Translate): Promise<void> {
  const holdId = crypto.randomUUID();
  for (let at = 0; at === 0 || at < bytes.size; at += HELD_PIECE_BYTES) {
    const base64 = await base64Of(bytes.slice(at, at + HELD_PIECE_BYTES));
    const held = await callEngine('captures.hold', { holdId, base64 });
    if (!held.ok) {
      tell(held.error);
      return;
    }
  }
  const added = await callEngine('captures.addHeld', { holdId, fileName, method: t('paste.method') });
  if (!added.ok) {
    tell(added.error);
    return;
  }
  const same = added.value.duplicateOf !== null;
  say(t(same ? 'paste.done.same' : 'paste.done', { name: fileName }), 'inbox');
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('the clipboard could not be read'));
    reader.readAsDataURL(piece);
  });
}
