import check from '../../src/checks/non-default-port.ts';
import { rows } from './non-default-port.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
