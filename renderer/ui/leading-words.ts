import type { DateLanguage } from '../../core/domain/date-language.ts';

const MARK = '\u0000';

/**
 * The words that stand before the numbers of a date ("before ", "perhaps about ", "לפני "), with what parts them from it;
 * '' where there are none. Taken from the language's own templates, so that no language needs a rule here.
 */
export function leadingWords(text: string, language: DateLanguage): string {
  const { about, perhaps, perhapsAbout, before, after, between, from, until } = language;
  const templates = [about, perhaps, perhapsAbout, before, after, from, until, (date: string) => between(date, '')];
  return templates
    .map((template) => template(MARK))
    .map((said) => said.slice(0, said.indexOf(MARK)))
    .filter((lead) => text.startsWith(lead))
    .reduce((longest, lead) => (lead.length > longest.length ? lead : longest), '');
}
