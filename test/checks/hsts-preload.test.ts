import check from '../../src/checks/hsts-preload.ts';
import { rows } from './hsts-preload.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
