import check from '../../src/checks/http-version.ts';
import { rows } from './http-version.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
