// The checkout's folder. import.meta.dirname would need Node 20.11. Node 18.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
