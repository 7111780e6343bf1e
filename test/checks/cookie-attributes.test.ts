import check from '../../src/checks/cookie-attributes.ts';
import { rows } from './cookie-attributes.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
