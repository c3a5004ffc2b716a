import type { ModelAccount } from '../../../core/dossier/model.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { joined, list, observation, row, sourceLinks, webLink } from './parts.ts';
import { aside, ownText } from './quotation.ts';

/** The accounts: names and statuses as of dates, each with its source; what isn't known is said to be so. */
export function accounts(page: Page): Markup {
  return markup`${page.model.accounts.map((account) => accountArticle(account, page))}`;
}

function accountArticle(account: ModelAccount, page: Page): Markup {
  const { say, speech } = page;
  return markup`<article id="account-${account.number}">
    <h3>${ownText(account.label)}</h3>
    ${row(say('account.platform'), markup`${aside(account.platform)}`)}
    ${row(say('account.whose'), whose(account.subject))}
    ${row(say('account.same-as'), account.sameAs === null ? null : ownText(account.sameAs))}
    ${row(say('account.user-id'), account.platformUserId === null ? markup`${say('account.no-user-id')}` : aside(account.platformUserId))}
    ${row(say('account.address'), account.url === null ? null : webLink(account.url))}
    ${row(say('account.names'), account.names.length === 0 ? markup`${say('account.no-handle')}` : list(account.names.map((name) => nameAsOf(name, page))))}
    ${row(say('account.status'), account.observations.length === 0 ? null : list(account.observations.map((one) => observation(one, page))))}
    ${row(say('account.statements'), markup`${speech.number(account.statements)}`)}
  </article>\n`;
}

function nameAsOf({ name, handle, when, source }: ModelAccount['names'][number], page: Page): Markup {
  const { say } = page;
  const named = [name, handle].filter((part) => part !== null).map((part) => aside(part));
  const said = named.length === 0 ? markup`${say('account.no-handle')}` : markup`${joined(named, say('join.dot'))}`;
  const from = source === null ? [] : sourceLinks([{ source, locator: null, note: null }], page);
  return markup`${said} <span class="fine">${joined([markup`${when}`, ...from], say('join.comma'))}</span>`;
}

function whose(of: ModelAccount['subject']): Markup | null {
  if (of === null) return null;
  const names = of.names.map(
    ({ dir, lang, text }) => markup`<bdi dir="${dir}"${lang === 'und' ? null : markup` lang="${lang}"`}>${text}</bdi>`,
  );
  const about = [of.kindWords, of.role, of.note].filter((part) => part !== null).map((part) => aside(part));
  return markup`${joined(names, ' · ')} <span class="fine">${joined(about, '; ')}</span>`;
}
