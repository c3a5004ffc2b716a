import type { z } from 'zod';
import type { dossierRequest } from '../contract/dossiers.ts';

/** What goes into a dossier and for whom, as the contract parses it. */
export type DossierRequest = z.output<typeof dossierRequest>;
