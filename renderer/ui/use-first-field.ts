import { useEffect, type RefObject } from 'react';

const FIELDS = 'textarea, input:not([type="hidden"]), button';

/** A form that opens takes the focus: its first field has it, unless a field asked for it by itself. */
export function useFirstField(form: RefObject<HTMLFormElement | null>, opens = true): void {
  useEffect(() => {
    if (!opens || form.current?.contains(document.activeElement)) return;
    firstField(form.current)?.focus();
  }, [form, opens]);
}

/** The first thing that can be filled in; not the line about kept words, nor what only the browser sees of a choice. */
function firstField(form: HTMLElement | null): HTMLElement | undefined {
  const fields = [...(form?.querySelectorAll<HTMLElement>(FIELDS) ?? [])];
  return fields.find((field) => field.tabIndex >= 0 && field.closest('[data-kept], [aria-hidden="true"]') === null);
}
