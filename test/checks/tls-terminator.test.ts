import check from '../../src/checks/tls-terminator.ts';
import { rows } from './tls-terminator.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
