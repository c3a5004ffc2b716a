/** What came back. Silence is no event: it is computed. */
export const RESPONSE_KINDS = ['receipt', 'answer', 'decision', 'redress', 'status-check'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** How it was given. */
export const RESPONSE_FORMS = ['written', 'oral', 'automated'] as const;
export type ResponseForm = (typeof RESPONSE_FORMS)[number];

/** To whom it was given. */
export const RESPONSE_AUDIENCES = ['requester', 'third-party', 'public'] as const;
export type ResponseAudience = (typeof RESPONSE_AUDIENCES)[number];
