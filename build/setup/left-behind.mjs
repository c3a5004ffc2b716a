// Clearing what killed runs left. Node 18.
import { rmSync } from 'node:fs';

/**
 * Removes a folder that a killed run left. The npm that it had started may live on and still write there: then the rest stays
 * until the next time.
 * @param {string} folder
 */
export function clearLeftBehind(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOTEMPTY' && code !== 'EBUSY' && code !== 'EPERM') throw error;
  }
}
