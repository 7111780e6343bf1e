import check from '../../src/checks/mixed-content.ts';
import { rows } from './mixed-content.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
