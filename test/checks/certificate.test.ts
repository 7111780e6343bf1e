import check from '../../src/checks/certificate.ts';
import { rows } from './certificate.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
