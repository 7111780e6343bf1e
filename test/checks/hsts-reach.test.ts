import check from '../../src/checks/hsts-reach.ts';
import { rows } from './hsts-reach.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
