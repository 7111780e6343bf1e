import check from '../../src/checks/change-for-the-worse.ts';
import { rows } from './change-for-the-worse.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
