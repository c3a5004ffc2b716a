import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerPolicy, metaPolicy } from '../../../electron/security/content-security-policy.ts';

describe('content policy', () => {
  it('C05: is exactly this', () => {
    expect(headerPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'none'; " +
        "frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
    );
  });

  it('opens nothing unsafe and no other origin', () => {
    expect(headerPolicy).not.toMatch(/unsafe|https?:|data:|\*|wasm|nonce|strict-dynamic/u);
  });

  it('stands in the page too, without the directive that only a header may carry', () => {
    expect(metaPolicy).toBe(headerPolicy.replace("; frame-ancestors 'none'", ''));
    const page = readFileSync(join(import.meta.dirname, '../../../renderer/index.html'), 'utf8').replace(/\s+/gu, ' ');
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="${metaPolicy}"`);
  });
});
