/** The program's own pages come from here and from nowhere else. */
export const scheme = 'app';
export const host = 'onrecord';
export const appOrigin = `${scheme}://${host}`;
export const startPage = `${appOrigin}/index.html`;

/** Whether an address lies inside the program's own origin. `app://onrecord.evil/` and `app://x@onrecord/` do not. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${appOrigin}/`);
}
