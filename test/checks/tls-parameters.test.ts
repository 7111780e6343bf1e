import check from '../../src/checks/tls-parameters.ts';
import { rows } from './tls-parameters.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
