import { configureGlobal } from 'fast-check';

const seed = Number(process.env['PORTLIGHT_SEED']);
if (!Number.isInteger(seed)) throw new Error('PORTLIGHT_SEED is a whole number.');
configureGlobal({ seed });
