import check from '../../src/checks/hsts-policy.ts';
import { rows } from './hsts-policy.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
