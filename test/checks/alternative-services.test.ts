import check from '../../src/checks/alternative-services.ts';
import { rows } from './alternative-services.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
